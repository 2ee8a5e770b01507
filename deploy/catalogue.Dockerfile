# An image that contains your own catalogue, for when it is too large for a ConfigMap. In the folder
# with these files (remove from COPY any that you do not have):
#   docker build -f …/deploy/catalogue.Dockerfile -t registry.example.com/rolecall-with-catalogue .
# Push it, put its digest into kubernetes.yaml, and apply. Do the same for each newer catalogue: the
# pods are replaced one by one.
FROM registry.example.com/rolecall:0.1.0
COPY catalogue.json changes.json vocabulary.yml teams.yml ./catalogue/
ENV CATALOGUE=/app/catalogue/catalogue.json
