package io.jobhunt.embedded;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3Proxy, an S3-compatible store, over a folder. */
final class ObjectService implements AutoCloseable {

    private final S3Proxy server;

    private ObjectService(S3Proxy server) {
        this.server = server;
    }

    static ObjectService start(Path folder, int port) {
        Ports.requireFree(port, "jobhunt.embedded.s3.port");
        try {
            S3Proxy server = S3Proxy.builder()
                    .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                    .endpoint(URI.create("http://127.0.0.1:" + port))
                    .awsAuthentication(AuthenticationType.AWS_V4, EmbeddedAccess.KEY, EmbeddedAccess.SECRET)
                    .ignoreUnknownHeaders(true)
                    .jettyMaxThreads(16)
                    .build();
            server.start();
            return new ObjectService(server);
        } catch (Exception e) {
            throw new IllegalStateException("The object store did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
