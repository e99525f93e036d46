# Lectern with everything it needs but Redis; see docker-compose.yml.
FROM node:24-bookworm-slim AS modules
WORKDIR /lectern
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends ffmpeg espeak-ng \
  && rm -rf /var/lib/apt/lists/* \
  && mkdir /library /out \
  && chown node:node /library /out
WORKDIR /lectern
COPY --from=modules /lectern/node_modules ./node_modules
# Without the lock file beside it, the launcher never tries to install anything.
COPY package.json lectern ./
COPY config ./config
COPY src ./src
COPY jobs ./jobs
COPY samples ./samples
ENV LECTERN_LIBRARY=/library LECTERN_OUT=/out NODE_COMPILE_CACHE=/tmp/lectern-cache
USER node
VOLUME ["/library", "/out"]
ENTRYPOINT ["./lectern"]
CMD ["--help"]
