# The finder without its embedded database: give it a Postgres by DATABASE_URL (docker-compose.yml does).
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY server/package.json server/
COPY server/contract/package.json server/contract/
COPY web/package.json web/
RUN npm ci --omit=dev
COPY . .
RUN npm run build
# What only building needs goes: the bundler, the sources, the map data, the embedded database.
RUN npm prune --omit=dev --omit=optional --workspace server --workspace server/contract --no-audit \
 && rm -rf server/src web/src web/map-data

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/node_modules node_modules
COPY --from=build --chown=root:root /app/server server
COPY --from=build --chown=root:root /app/web/dist web/dist
COPY --from=build --chown=root:root /app/prisma/migrations prisma/migrations
COPY --from=build --chown=root:root /app/seeds seeds
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "server/dist/main.js"]
