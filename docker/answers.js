// Two answers of an upstream that nginx 1.22 takes for good: one that is no HTTP, which it hands on as it came
// (HTTP/0.9), and one with two lengths, of which it believes the last (RFC 9112 6.3). The caller's connection is
// cut instead. Called once an answer, before its head is sent; what is thrown goes into the error log.

function head(r) {
    const first = r.variables.upstream_http_content_length;
    const last = r.headersOut["Content-Length"];
    if (r.httpVersion === "0.9") {
        throw new Error("the upstream's answer is no HTTP");
    }
    if (first && last && first !== last) {
        throw new Error("the upstream's answer has two lengths: " + first + " and " + last);
    }
}

export default {head};
