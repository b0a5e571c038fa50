//! Which functions the page's start calls: it is gone through in a make-believe browser
//! (`page/rehearse.cjs`), by a program that marks each function it calls.

use anyhow::{Result, ensure};

use super::format::{CODE, Reader, bodies, header, number, push_section, push_sized, sections};
use crate::files;
use crate::process;
use crate::project::Project;
use crate::tools;

/// More functions than that would mark what lies above the stack's last bytes.
const MOST: usize = 64 * 1024;

/// Whether each function of a program is called while a page with it starts; `page` makes the page
/// of a program.
///
/// # Errors
/// When the bytes are no program, or the page does not start.
pub fn called(
    project: &Project,
    program: &[u8],
    page: impl FnOnce(&[u8]) -> Result<String>,
) -> Result<Vec<bool>> {
    let (marking, functions) = marking(program)?;
    let (input, output) = (project.cache().join("rehearsal.html"), project.cache().join("called"));
    files::write(&input, page(&marking)?)?;
    let mut node = process::command(project, "node");
    node.arg(project.path("xtask/page/rehearse.cjs")).arg(&input);
    node.arg(tools::page_tools(project)?).arg(functions.to_string()).arg(&output);
    process::work(node, "going through the start of the page")?;
    let marks = files::read(&output)?;
    ensure!(marks.len() == functions, "the rehearsal tells of other functions");
    Ok(marks.into_iter().map(|mark| mark == 1).collect())
}

/// The program, with each of its functions first setting the byte of memory at its number; and how
/// many there are. The stack lies lowest in memory, and no start comes near its end.
fn marking(program: &[u8]) -> Result<(Vec<u8>, usize)> {
    let mut out = header(program)?.to_vec();
    let mut functions = 0;
    for (id, body) in sections(program)? {
        if id != CODE {
            push_section(&mut out, id, body);
            continue;
        }
        let bodies = bodies(body)?;
        functions = bodies.len();
        ensure!(functions < MOST, "the page's program has too many functions to mark");
        let mut code = number(functions);
        for (function, whole) in bodies.into_iter().enumerate() {
            let mut own = Reader(whole);
            for _ in 0..own.number()? {
                own.number()?;
                own.take(1)?;
            }
            let locals = &whole[..whole.len() - own.0.len()];
            // i32.const 0, i32.const 1, i32.store8 at the function's number.
            let mark = [&[0x41, 0, 0x41, 1, 0x3a, 0][..], &number(function)].concat();
            push_sized(&mut code, &[locals, &mark, own.0].concat());
        }
        push_section(&mut out, id, &code);
    }
    Ok((out, functions))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_function_marks_its_number_behind_its_locals() {
        let program = b"\0asm\x01\0\0\0\x0a\x09\x02\x02\0\x0b\x04\x01\x02\x7f\x0b";
        let (marking, functions) = marking(program).unwrap();
        assert_eq!(functions, 2);
        let code = sections(&marking).unwrap()[0].1;
        let first = b"\0\x41\0\x41\x01\x3a\0\0\x0b";
        let second = b"\x01\x02\x7f\x41\0\x41\x01\x3a\0\x01\x0b";
        assert_eq!(code, [&b"\x02\x09"[..], first, b"\x0b", second].concat());
    }
}
