//! Derived values of one machine type: what a memo holds is erased, so that the page carries the
//! machinery of memos once and not once for every type of value.

use leptos::prelude::*;
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value derived from signals, computed again only when they change, and passed on only when it
/// differs. Copies are cheap.
pub struct Derived<T> {
    memo: Memo<Erased>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

/// A value with how to compare it.
#[derive(Clone)]
struct Erased {
    value: Arc<dyn Any + Send + Sync>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Erased {
    fn eq(&self, other: &Self) -> bool {
        (self.same)(&*self.value, &*other.value)
    }
}

fn same<T: PartialEq + 'static>(a: &dyn Any, b: &dyn Any) -> bool {
    match (a.downcast_ref::<T>(), b.downcast_ref::<T>()) {
        (Some(a), Some(b)) => a == b,
        _ => false,
    }
}

type Compute = dyn Fn(Option<&Erased>) -> Erased + Send + Sync;

fn memo(compute: Box<Compute>) -> Memo<Erased> {
    Memo::new(move |before: Option<&Erased>| compute(before))
}

impl<T: PartialEq + Send + Sync + 'static> Derived<T> {
    /// Derives a value.
    pub fn new(compute: impl Fn() -> T + Send + Sync + 'static) -> Self {
        // Not by way of `after`: nothing is looked up that is not asked for, a hundred times over.
        Self { memo: memo(Box::new(move |_| erased(compute()))), of: PhantomData }
    }

    /// Derives a value with the help of the one before it.
    pub fn after(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let compute = move |before: Option<&Erased>| {
            erased(compute(before.and_then(|before| before.value.downcast_ref())))
        };
        Self { memo: memo(Box::new(compute)), of: PhantomData }
    }

    /// Looks at the value, and follows it.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(typed(&read(&self.memo)))
    }

    /// Looks at the value once.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(typed(&read_untracked(&self.memo)))
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
fn erased<T: PartialEq + Send + Sync + 'static>(value: T) -> Erased {
    Erased { value: Arc::new(value), same: same::<T> }
}

#[inline(never)]
fn read(memo: &Memo<Erased>) -> Erased {
    memo.get()
}

#[inline(never)]
fn read_untracked(memo: &Memo<Erased>) -> Erased {
    memo.get_untracked()
}

#[inline(never)]
fn typed<T: 'static>(erased: &Erased) -> &T {
    erased.value.downcast_ref().expect("a derived value holds the type it was made with")
}

/// Runs something that touches only the outside, now and whenever what it reads changes.
pub fn outside(run: impl Fn() + 'static) {
    effect(Box::new(run));
}

fn effect(run: Box<dyn Fn()>) {
    Effect::new(move |_| run());
}
