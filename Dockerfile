# Entente in one image. By default it runs its own PostgreSQL on the volume /data; with DATABASE_URL it uses another one (see compose.yaml).
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY scripts/setup.mjs scripts/setup.mjs
RUN npm ci --no-audit --no-fund
COPY . .
# The stamp of what was built is kept, so that a start finds everything in place; then what only tests need is dropped.
RUN PATH="/app/node_modules/.bin:$PATH" node scripts/build-ui.ts \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf .git e2e bench .tmp

FROM node:24-bookworm-slim
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data NODE_ENV=production
# Memory that is no longer used goes back to the system, rather than being kept by each thread for itself.
ENV MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=1048576 MALLOC_MMAP_THRESHOLD_=65536
# PostgreSQL doesn't run as root, and neither does anything else here.
RUN useradd --uid 10001 --no-create-home --home-dir /app --shell /usr/sbin/nologin entente \
 && mkdir -p /data && chown entente:entente /data
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# Compiled code is kept here between starts of a container; everything else in /app stays read-only for whoever runs it.
RUN mkdir -p node_modules/.cache/compile && chown entente:entente node_modules/.cache/compile
USER entente
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: the signal to stop reaches the server itself. What is running gets ten seconds, PostgreSQL some more.
STOPSIGNAL SIGTERM
# A young generation of this size keeps an idle server under 200 MB, and an import fast. The old one is collected when it has twice what it needs, not three times.
CMD ["/app/node_modules/.bin/node", "--max-semi-space-size=8", "--heap-growing-percent=45", "src/apps/server/main.mjs"]
