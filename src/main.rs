//! The page's program: takes over the document and mounts the app.

fn main() {
    sayso::views::start();
}
