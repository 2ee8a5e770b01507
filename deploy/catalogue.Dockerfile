# A catalogue of your own in an image of its own, where a ConfigMap is too small for it. In the folder
# with the three files (leave out of COPY what you do not have):
#   docker build -f …/deploy/catalogue.Dockerfile -t registry.example.com/rolecall-with-catalogue .
# Push it, name it in kubernetes.yaml by its digest, and apply. For a newer catalogue, do so again: the
# pods are replaced one by one.
FROM registry.example.com/rolecall:0.1.0
COPY catalogue.json changes.json vocabulary.yml ./catalogue/
ENV CATALOGUE=/app/catalogue/catalogue.json
