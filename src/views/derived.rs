//! Signals of one machine type: what they hold is erased, so that the page carries the machinery of
//! signals once and not once for every type of value.
//!
//! What tells types apart while a program runs, numbers that look like chance for each of them,
//! would be a fortieth of the packed program. So a value is read, unchecked, as the type that its
//! signal was made with: the fields here are private, and only the functions here fill them.

use leptos::prelude::*;
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value of a type that only the signal that holds it knows.
trait Value: Send + Sync {}

impl<T: Send + Sync> Value for T {}

type Held = Arc<dyn Value>;

/// A value as what it is.
///
/// # Safety
/// It is a `T`.
unsafe fn typed<T>(value: &dyn Value) -> &T {
    // SAFETY: it is a `T`, and is lent for as long as the reference lives.
    unsafe { &*std::ptr::from_ref(value).cast() }
}

/// A value with how to tell whether another is the same.
#[derive(Clone)]
struct Erased {
    value: Held,
    same: fn(&dyn Value, &dyn Value) -> bool,
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

impl Erased {
    #[inline(never)]
    fn new<T: PartialEq + Send + Sync + 'static>(value: T) -> Self {
        // SAFETY: the memo that compares them makes both, as a `T` each.
        let same = |a: &dyn Value, b: &dyn Value| unsafe { typed::<T>(a) == typed::<T>(b) };
        Self { value: Arc::new(value), same }
    }
}

/// A value derived from signals, computed again only when they change, and passed on only when it
/// differs. Copies are cheap.
pub struct Derived<T> {
    memo: Memo<Erased>,
    of: PhantomData<fn(T) -> T>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

/// How a value is worked out, with the help of the one before it. A trait of its own: the closures'
/// own would bring a second function for each of them into the program.
trait Compute: Send + Sync {
    fn compute(&self, before: Option<&Erased>) -> Erased;
}

impl<F: Fn(Option<&Erased>) -> Erased + Send + Sync> Compute for F {
    fn compute(&self, before: Option<&Erased>) -> Erased {
        self(before)
    }
}

fn memo(how: Box<dyn Compute>) -> Memo<Erased> {
    Memo::new(move |before: Option<&Erased>| how.compute(before))
}

impl<T: PartialEq + Send + Sync + 'static> Derived<T> {
    /// Derives a value.
    pub fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let compute = move |_: Option<&Erased>| Erased::new(compute());
        Self { memo: memo(Box::new(compute)), of: PhantomData }
    }
}

impl<T: Send + Sync + 'static> Derived<T> {
    /// Derives a value that is passed on whenever it has been worked out, the same or not: for what
    /// is large, and derived from what is passed on only when it differs.
    pub fn always(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        // Not by way of `after`: nothing is looked up that is not asked for.
        let compute = move |_: Option<&Erased>| unlike(Arc::new(compute()));
        Self { memo: memo(Box::new(compute)), of: PhantomData }
    }

    /// As [`Derived::always`], with the help of the value before it.
    pub fn after(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let compute = move |before: Option<&Erased>| {
            // SAFETY: the value before came from this very function, which makes a `T`.
            let before = before.map(|before| unsafe { typed(&*before.value) });
            unlike(Arc::new(compute(before)))
        };
        Self { memo: memo(Box::new(compute)), of: PhantomData }
    }

    /// Looks at the value, and follows it.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        let held = followed(&self.memo);
        // SAFETY: the memo was made with a function that makes a `T`.
        look(unsafe { typed(&*held.value) })
    }

    /// Looks at the value once.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        let held = once(&self.memo);
        // SAFETY: the memo was made with a function that makes a `T`.
        look(unsafe { typed(&*held.value) })
    }

    /// The value, followed.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value, once.
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}

#[inline(never)]
fn unlike(value: Held) -> Erased {
    Erased { value, same: |_, _| false }
}

#[inline(never)]
fn followed(memo: &Memo<Erased>) -> Erased {
    memo.get()
}

#[inline(never)]
fn once(memo: &Memo<Erased>) -> Erased {
    memo.get_untracked()
}

/// A value that can be written: what is derived from it is worked out again. Copies are the same
/// signal.
pub struct Writable<T> {
    signal: RwSignal<Held>,
    of: PhantomData<fn(T) -> T>,
}

impl<T> Clone for Writable<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Writable<T> {}

impl<T: Send + Sync + 'static> Writable<T> {
    /// A value to start with.
    pub fn new(value: T) -> Self {
        Self { signal: signal(Arc::new(value)), of: PhantomData }
    }

    /// Looks at the value, and follows it.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        let held = read(&self.signal);
        // SAFETY: only a `T` is ever written.
        look(unsafe { typed(&*held) })
    }

    /// Whether the part of the page that made it is still there: what comes later than a click, a
    /// timer or a file that is read, has to ask.
    pub fn is_there(&self) -> bool {
        is_there(&self.signal)
    }

    /// Looks at the value once.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        let held = read_once(&self.signal);
        // SAFETY: only a `T` is ever written.
        look(unsafe { typed(&*held) })
    }

    /// The value, followed.
    pub fn get(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// The value, once.
    pub fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }

    /// Writes a value.
    pub fn set(&self, value: T) {
        write(&self.signal, Arc::new(value));
    }

    /// Changes the value; what the change has to tell.
    pub fn update<R>(&self, change: impl FnOnce(&mut T) -> R) -> R
    where
        T: Clone,
    {
        let mut value = self.get_untracked();
        let told = change(&mut value);
        self.set(value);
        told
    }
}

fn signal(value: Held) -> RwSignal<Held> {
    RwSignal::new(value)
}

#[inline(never)]
fn read(signal: &RwSignal<Held>) -> Held {
    signal.get()
}

#[inline(never)]
fn is_there(signal: &RwSignal<Held>) -> bool {
    !signal.is_disposed()
}

#[inline(never)]
fn read_once(signal: &RwSignal<Held>) -> Held {
    signal.get_untracked()
}

#[inline(never)]
fn write(signal: &RwSignal<Held>, value: Held) {
    signal.set(value);
}

/// What is only ever used on the thread that made it, which in a page is the only one. Leptos would
/// ask at every use which thread it is, and with that bring a second allocator into the program:
/// the standard library's own, for what it knows of threads.
struct Lone<T>(T);

// SAFETY: the views run in a page, whose program has one thread.
unsafe impl<T> Send for Lone<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for Lone<T> {}

impl Lone<Box<dyn Fn()>> {
    fn run(&self) {
        (self.0)();
    }
}

/// Runs something that touches only the outside, now and whenever what it reads changes.
pub fn outside(run: impl Fn() + 'static) {
    effect(Lone(Box::new(run)));
}

fn effect(run: Lone<Box<dyn Fn()>>) {
    Effect::new_sync(move |_| run.run());
}

/// Keeps something for as long as the part of the page that is being built.
pub fn keep(what: impl Sized + 'static) {
    held(Box::new(what));
}

fn held(what: Box<dyn Any>) {
    StoredValue::new(Lone(what));
}
