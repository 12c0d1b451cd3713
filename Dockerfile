# `drafter serve` in a container: the page on loopback, with the network of the machine.
#
#   docker build -t drafter .
#   docker run --rm --network host -v "$PWD/matters:/matters" drafter
#
# `--network host` keeps the page on the machine's own loopback; nothing is published, and no other computer can open it.
FROM python:3.13-slim-bookworm AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY drafter drafter
COPY templates templates
RUN pip install --no-cache-dir --no-compile --prefix /installed ".[web,tracker]"

FROM python:3.13-slim-bookworm
COPY --from=build /installed /usr/local
RUN useradd --create-home counsel && mkdir /matters && chown counsel /matters
USER counsel
VOLUME /matters
ENTRYPOINT ["drafter"]
CMD ["serve", "--no-browser", "--port", "8765", "--folder", "/matters"]
