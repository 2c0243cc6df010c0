# The mock as a sidecar. `make docker` builds it, docs/container.md says how to run it.
#
# Any image with Python 3.11 or newer, pip and a POSIX shell will do as the base. The default is
# the one CI stands in for: Debian 12 with Python 3.11.
ARG PYTHON_IMAGE=python:3.11-slim-bookworm

FROM ${PYTHON_IMAGE} AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
COPY pyproject.toml README.md LICENSE NOTICE docker/constraints.txt ./
COPY mockgpt ./mockgpt
# --build-arg EXTRAS=[cluster] adds what state that replicas share takes; [otel], [fast] …
ARG EXTRAS=
# Both secrets are optional. Behind an intercepting proxy they give pip its settings and its CAs for this one
# step; neither ends up in a layer. Bytecode is not checked against its source: nothing here ever changes.
RUN --mount=type=secret,id=pip_conf,target=/etc/pip.conf \
    --mount=type=secret,id=ca_bundle,target=/etc/ssl/certs/ca-certificates.crt \
    python -m venv --without-pip /opt/mockgpt \
 && python -m pip --python /opt/mockgpt/bin/python install --no-compile --constraint constraints.txt ".$EXTRAS" \
 && python -m compileall -q --invalidation-mode unchecked-hash /opt/mockgpt/lib

FROM ${PYTHON_IMAGE}
LABEL org.opencontainers.image.title="mockgpt" \
      org.opencontainers.image.description="A stand-in for the OpenAI API behind strict mutual TLS" \
      org.opencontainers.image.licenses="MIT"
# Python's official images come without bytecode: not being root, every start would compile the library anew.
# pip goes, so that nothing can be installed in a running container.
# /var/lib/mockgpt is open to every user, because a tmpfs mounted there takes its mode and any --user must be
# able to write; the folder certs/ in it is made by the process and closed to others.
RUN path() { python -c "import sysconfig; print(sysconfig.get_path('$1'))"; } \
 && rm -rf "$(path stdlib)/ensurepip" "$(path purelib)"/pip "$(path purelib)"/pip-* "$(path scripts)"/pip* \
 && python -m compileall -q --invalidation-mode unchecked-hash \
        -x '/(test|tests|idlelib|lib2to3|pydoc_data|tkinter|turtledemo|distutils|unittest|xml|xmlrpc|sqlite3|curses|dbm|wsgiref|multiprocessing|venv)/|/(_pydecimal|_pyio|turtle|pydoc|mailbox|doctest|pdb|pickletools|imaplib|smtplib|ftplib|optparse|nntplib|telnetlib|smtpd|poplib|aifc|wave|sunau|cgi|cgitb|plistlib|tarfile|configparser|pstats|bdb|trace|modulefinder|webbrowser|cProfile|profile|timeit|tabnanny|pyclbr|symtable|zipapp|xdrlib|uu|chunk|sndhdr|imghdr|colorsys|cmd|code|codeop|rlcompleter|mailcap|filecmp|fileinput|netrc|socketserver|zipfile|statistics|asyncore|asynchat|imp|shelve|pprint|_sysconfigdata[^/]*|_osx_support|compileall|_markupbase)[.]py$|/(http/(cookies|cookiejar|server)|logging/(handlers|config)|asyncio/(proactor_events|windows_events|windows_utils)|email/(_header_value_parser|headerregistry|contentmanager)|html/parser|urllib/robotparser)[.]py$|/encodings/(cp|iso|mac)' "$(path stdlib)" \
 && install -d -m 1777 /var/lib/mockgpt
COPY --from=build /opt/mockgpt /opt/mockgpt
# PYTHONSAFEPATH: the working directory holds what others put there, so it is no place to import from.
ENV PATH=/opt/mockgpt/bin:$PATH \
    PYTHONSAFEPATH=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    MOCKGPT_SERVER__HOST=0.0.0.0
# The default paths of the certificates are relative: they lie in /var/lib/mockgpt/certs.
WORKDIR /var/lib/mockgpt
USER 10001:10001
EXPOSE 8443
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=2s --timeout=5s --start-period=10s --retries=3 CMD ["mockgpt", "health"]
ENTRYPOINT ["mockgpt"]
