# The sandbox image with what epicbox and llm-sandbox need in a container, for scripts/bench.sh peers only. The build's
# context has Debian's busybox-static unpacked in root/.
ARG IMAGE
FROM ${IMAGE}
USER 0:0
COPY root/bin/busybox /usr/bin/busybox
SHELL ["/usr/bin/busybox", "sh", "-c"]
RUN /usr/bin/busybox --install -s /usr/bin && ln -s usr/bin /bin && ln -s python3 /usr/bin/python
# Where llm-sandbox copies code to, and the Python that its pool calls.
RUN mkdir -p /sandbox/.sandbox-venv/bin && ln -s /usr/bin/python3 /sandbox/.sandbox-venv/bin/python \
    && chown -R 10001:10001 /sandbox
USER 10001:10001
ENTRYPOINT []
CMD ["/bin/sh"]
