//! What the page calls, with the little that a program without a standard library needs.
//!
//! Memory is only ever taken: the page drops all of it once the program is out.

use alloc::boxed::Box;
use alloc::vec;
use core::alloc::{GlobalAlloc, Layout};
use core::arch::wasm32;
use core::cell::Cell;
use core::panic::PanicInfo;
use core::ptr;

use crate::Unpacking;

const PAGE: usize = 65_536;

/// What processors fetch at once: what lies within it costs one fetch.
const LINE: usize = 64;

/// Room for so many bytes of a packed program.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u8 {
    Box::leak(vec![0; bytes].into_boxed_slice()).as_mut_ptr()
}

/// Begins to unpack what was put into the room of so many bytes; null when it is no packed program.
///
/// # Safety
/// `packed` came from [`room`] for as many bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn begin(packed: *const u8, bytes: usize) -> *mut Unpacking<'static> {
    // SAFETY: the room is as long as it was asked for, and nobody frees it.
    let packed = unsafe { core::slice::from_raw_parts(packed, bytes) };
    Unpacking::new(packed).map_or(ptr::null_mut(), |unpacking| Box::leak(Box::new(unpacking)))
}

/// Goes on for a stretch that is about as long for everything; `false` at the end.
///
/// # Safety
/// `unpacking` came from [`begin`] and is not null.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn step(unpacking: *mut Unpacking<'static>) -> bool {
    // SAFETY: it lives forever, and the page holds it once.
    unsafe { &mut *unpacking }.step()
}

/// Whether the bodies that come first are not all there.
///
/// # Safety
/// `unpacking` came from [`begin`] and is not null.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn is_awaited(unpacking: *const Unpacking<'static>) -> bool {
    // SAFETY: it lives forever.
    unsafe { &*unpacking }.is_awaited()
}

/// How many bytes of the program are there.
///
/// # Safety
/// `unpacking` came from [`begin`] and is not null.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn there(unpacking: *const Unpacking<'static>) -> usize {
    // SAFETY: it lives forever.
    unsafe { &*unpacking }.program().len()
}

/// Where the program stands, until more of it is unpacked.
///
/// # Safety
/// `unpacking` came from [`begin`] and is not null.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn program(unpacking: *const Unpacking<'static>) -> *const u8 {
    // SAFETY: it lives forever.
    unsafe { &*unpacking }.program().as_ptr()
}

/// Memory from the end of what is in use.
struct Taken(Cell<usize>);

// SAFETY: a program in a page has one thread.
unsafe impl Sync for Taken {}

// SAFETY: what is given out is never given out again.
unsafe impl GlobalAlloc for Taken {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let end = wasm32::memory_size(0) * PAGE;
        let start = if self.0.get() == 0 { end } else { self.0.get() };
        let start = start.next_multiple_of(layout.align().max(LINE));
        let next = start + layout.size();
        if next > end && wasm32::memory_grow(0, (next - end).div_ceil(PAGE)) == usize::MAX {
            return ptr::null_mut();
        }
        self.0.set(next);
        start as *mut u8
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as of `alloc`; fresh memory is zero.
        unsafe { self.alloc(layout) }
    }
}

#[global_allocator]
static MEMORY: Taken = Taken(Cell::new(0));

#[panic_handler]
fn panic(_: &PanicInfo) -> ! {
    wasm32::unreachable()
}
