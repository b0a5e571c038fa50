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
        Self::after(move |_| compute())
    }

    /// Derives a value with the help of the one before it.
    pub fn after(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let compute = move |before: Option<&Erased>| {
            let before = before.and_then(|before| before.value.downcast_ref());
            Erased { value: Arc::new(compute(before)), same: same::<T> }
        };
        Self { memo: memo(Box::new(compute)), of: PhantomData }
    }

    /// Looks at the value, and follows it.
    pub fn with<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&shared(self.memo.get()))
    }

    /// Looks at the value once.
    pub fn with_untracked<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&shared(self.memo.get_untracked()))
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

fn shared<T: Send + Sync + 'static>(erased: Erased) -> Arc<T> {
    erased.value.downcast().expect("a derived value holds the type it was made with")
}

/// Runs something that touches only the outside, now and whenever what it reads changes.
pub fn outside(run: impl Fn() + 'static) {
    effect(Box::new(run));
}

fn effect(run: Box<dyn Fn()>) {
    Effect::new(move |_| run());
}
