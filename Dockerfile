# test/image/replay.ts runs these steps in empty folders: keep to COPY, RUN and what it knows.
# The base is pinned: .github/dependabot.yml proposes newer ones. This is Node 24.21.0.

FROM node:24-slim@sha256:d6aa754f16b3197301076f047b5def2f02ea1dbbc2ca920407d46d7ec7f87b20 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY bin ./bin
COPY scripts ./scripts
COPY src ./src
COPY data/catalogue.json data/changes.json data/vocabulary.yml data/teams.yml ./data/
COPY data/language/en.yml data/language/en.weights.json ./data/language/
RUN npm run build

FROM node:24-slim@sha256:d6aa754f16b3197301076f047b5def2f02ea1dbbc2ca920407d46d7ec7f87b20 AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim@sha256:d6aa754f16b3197301076f047b5def2f02ea1dbbc2ca920407d46d7ec7f87b20
WORKDIR /app
ENV NODE_ENV=production
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY data/catalogue.json data/changes.json data/vocabulary.yml data/teams.yml ./data/
COPY data/language/en.yml data/language/en.weights.json ./data/language/
# The image's user "node", as a number: Kubernetes cannot tell of a name that it is not root.
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --start-period=20s --interval=30s --timeout=5s CMD ["node", "-e", "fetch(`http://${process.env.OPERATIONS_ADDRESS || `127.0.0.1:${process.env.PORT || 3000}`}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "dist/main.js"]
