//! The `serve` command: the release page itself at an address, rebuilt when its sources change.
//!
//! A page that was built once is kept in memory, so that a build that is under way or fails never
//! shows.

mod http;
mod site;
mod watch;

use std::io;
use std::net::Ipv4Addr;
use std::process::Stdio;
use std::sync::{Arc, RwLock};
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use tiny_http::Server;

use crate::build;
use crate::process;
use crate::project::Project;
use site::Site;
use watch::Watch;

/// The page that is served now; a rebuild puts another in its place.
type Current = Arc<RwLock<Arc<Site>>>;

/// Builds, serves and rebuilds until it is stopped; `false` when the first build fails.
///
/// # Errors
/// When the port is taken, a tool is missing or the sources cannot be watched.
pub fn run(project: &Project, port: u16) -> Result<bool> {
    let server = Arc::new(listen(port)?);
    // Before the build, so that a change made while it runs is not missed.
    let watch = Watch::start(project)?;
    if !build::run(project)? {
        return Ok(false);
    }
    let current: Current = Arc::new(RwLock::new(Arc::new(Site::read(&project.path("dist"))?)));
    http::start(&server, &current);
    println!("the page is at http://127.0.0.1:{port}/ (stop with Ctrl+C)");
    loop {
        let changed = watch.next_change()?;
        println!("{changed} changed: building");
        let started = Instant::now();
        match rebuild(project) {
            Ok(site) => {
                replace(&current, site);
                println!(
                    "the new page is served, after {:.1} s",
                    started.elapsed().as_secs_f32()
                );
            }
            Err(error) => println!("{error:#}: the page before it is still served"),
        }
    }
}

fn listen(port: u16) -> Result<Server> {
    Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        let taken = error
            .downcast_ref::<io::Error>()
            .is_some_and(|error| error.kind() == io::ErrorKind::AddrInUse);
        if taken {
            anyhow!("port {port} is taken: stop what listens there, or choose another with --port")
        } else {
            anyhow!("port {port} cannot be listened on: {error}")
        }
    })
}

/// Builds in a process of its own, because what builds may be what was changed.
fn rebuild(project: &Project) -> Result<Site> {
    let mut build = process::command(project, "cargo");
    build
        .args(["run", "--quiet", "--package", "xtask", "--", "build"])
        .stdout(Stdio::null());
    process::work(build, "the build")?;
    Site::read(&project.path("dist")).context("the built page could not be read")
}

fn replace(current: &Current, site: Site) {
    // A thread that panicked while it read has not harmed what it read.
    *current
        .write()
        .unwrap_or_else(|poisoned| poisoned.into_inner()) = Arc::new(site);
}
