//! The `serve` command: the release page itself at an address, rebuilt when its sources change.
//!
//! A page that was built once is kept in memory, so that a build that is under way or fails never
//! shows.

mod http;
mod site;
mod watch;

use std::io;
use std::net::Ipv4Addr;
use std::sync::{Arc, RwLock};
use std::time::Instant;

use anyhow::{Result, anyhow};
use tiny_http::Server;

use crate::build::{self, Kind};
use crate::dataset;
use crate::gzip::Effort;
use crate::project::Project;
use site::Site;
use watch::Watch;

/// The page that is served now; a rebuild puts another in its place.
type Current = Arc<RwLock<Arc<Site>>>;

/// Builds, serves and rebuilds until it is stopped; `false` when the dataset has problems.
///
/// # Errors
/// When the port is taken, a tool is missing, the first build fails or the sources cannot be
/// watched.
pub fn run(project: &Project, port: u16, kind: Kind) -> Result<bool> {
    let server = Arc::new(listen(port)?);
    // Before the build, so that a change made while it runs is not missed.
    let watch = Watch::start(project)?;
    if dataset::check(project)?.is_none() {
        return Ok(false);
    }
    let current: Current = Arc::new(RwLock::new(Arc::new(built(project, kind)?)));
    http::start(&server, &current);
    let what = match kind {
        Kind::Release => "the release page, as it is published,",
        Kind::Quick => "an unoptimised page",
    };
    println!("{what} is at http://127.0.0.1:{port}/ (stop with Ctrl+C)");
    loop {
        let changed = watch.next_change()?;
        println!("{changed} changed: building");
        let started = Instant::now();
        match built(project, kind) {
            Ok(site) => {
                replace(&current, site);
                let seconds = started.elapsed().as_secs_f32();
                println!("the new page is served, after {seconds:.1} s");
            }
            Err(error) => println!("{error:#}: the page before it is still served"),
        }
    }
}

/// Builds the page and reads it. A page over its budget is told and served all the same.
fn built(project: &Project, kind: Kind) -> Result<Site> {
    build::page(project, kind)?;
    if kind == Kind::Release {
        build::tell_sizes(project)?;
    }
    let effort = match kind {
        Kind::Release => Effort::Best,
        Kind::Quick => Effort::Fast,
    };
    Site::read(&kind.directory(project), effort)
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

fn replace(current: &Current, site: Site) {
    // A thread that panicked while it read has not harmed what it read.
    *current.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = Arc::new(site);
}
