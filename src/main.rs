//! The page's program: takes over the document and mounts the app.

fn main() {
    // Whoever works on the code reads in the console what went wrong and where; a reader of the
    // release page is told by the loader that the program stopped.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    sayso::views::start();
}
