//! Answering requests from the site in memory. Knows nothing of how it was built.

use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server};

use super::Current;
use super::site::Site;

/// How many requests are answered at a time.
const THREADS: usize = 4;

/// A reply before it is sent.
struct Reply {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// Starts answering; each request is answered from the site that is current when it comes.
pub fn start(server: &Arc<Server>, current: &Current) {
    for _ in 0..THREADS {
        let (server, current) = (Arc::clone(server), Arc::clone(current));
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let site =
                    Arc::clone(&current.read().unwrap_or_else(|poisoned| poisoned.into_inner()));
                let reply = reply(&site, &request);
                send(request, reply);
            }
        });
    }
}

fn reply(site: &Site, request: &Request) -> Reply {
    let header = |name: &str| {
        let found = request
            .headers()
            .iter()
            .find(|header| header.field.as_str().as_str().eq_ignore_ascii_case(name));
        found.map(|header| header.value.as_str())
    };
    if !matches!(request.method(), Method::Get | Method::Head) {
        return Reply::text(405, "405: only GET and HEAD are answered here\n");
    }
    answer(site, request.url(), header("accept-encoding"), header("if-none-match"))
}

/// The reply to a GET of this target.
fn answer(site: &Site, target: &str, accepted: Option<&str>, known: Option<&str>) -> Reply {
    let Some(entry) = site.find(target) else {
        return Reply::text(404, "404: there is nothing at this address\n");
    };
    let mut headers = vec![
        ("Content-Type", entry.content_type.to_owned()),
        ("Cache-Control", "no-cache".to_owned()),
        ("ETag", entry.tag.clone()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    if known == Some(entry.tag.as_str()) {
        return Reply { status: 304, headers, body: Vec::new() };
    }
    let takes_gzip =
        accepted.is_some_and(|codings| codings.split(',').any(|coding| coding.trim() == "gzip"));
    let body = match &entry.gzip {
        Some(packed) if takes_gzip => {
            headers.push(("Content-Encoding", "gzip".to_owned()));
            packed.clone()
        }
        _ => entry.raw.clone(),
    };
    Reply { status: 200, headers, body }
}

impl Reply {
    fn text(status: u16, text: &str) -> Self {
        let headers = vec![
            ("Content-Type", "text/plain; charset=utf-8".to_owned()),
            ("Cache-Control", "no-cache".to_owned()),
        ];
        Self { status, headers, body: text.as_bytes().to_vec() }
    }
}

fn send(request: Request, reply: Reply) {
    let mut response = Response::from_data(reply.body)
        .with_status_code(reply.status)
        .with_chunked_threshold(usize::MAX);
    for (name, value) in &reply.headers {
        if let Ok(header) = Header::from_bytes(*name, value.as_bytes()) {
            response.add_header(header);
        }
    }
    // The other side may be gone by now, which is its own affair.
    let _ = request.respond(response);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site::of(&[("index.html", "page"), ("icon.png", "pixels")])
    }

    fn coding(reply: &Reply) -> Option<&str> {
        reply
            .headers
            .iter()
            .find(|(name, _)| *name == "Content-Encoding")
            .map(|(_, value)| value.as_str())
    }

    #[test]
    fn text_is_packed_for_those_who_take_it() {
        assert_eq!(coding(&answer(&site(), "/", Some("br, gzip"), None)), Some("gzip"));
        assert_eq!(coding(&answer(&site(), "/", None, None)), None);
        assert_eq!(coding(&answer(&site(), "/icon.png", Some("gzip"), None)), None);
    }

    #[test]
    fn an_unknown_address_is_not_found() {
        assert_eq!(answer(&site(), "/nothing", None, None).status, 404);
    }

    #[test]
    fn a_known_page_is_not_sent_again() {
        let tag = site().find("/").unwrap().tag.clone();
        assert_eq!(answer(&site(), "/", None, Some(&tag)).status, 304);
        assert_eq!(answer(&site(), "/", None, Some("\"other\"")).status, 200);
    }
}
