package io.proffer.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents in {@code k8s} are what a cluster takes, and what it should get. */
class KubernetesTest {
    private static final Path FOLDER = Path.of("k8s");

    @ParameterizedTest
    @ValueSource(strings = {"k8s", "k8s/trial"})
    void whatKustomizeBuildsIsKnownToTheClusterFieldByField(String folder) throws Exception {
        List<Object> documents = Manifests.read(kustomize(folder));
        assertThat(documents).hasSizeGreaterThan(4).doesNotContainNull();
        podSpecs(documents).forEach(KubernetesTest::isRestricted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s", "k8s/trial"})
    void eachFileHoldsDocumentsOfOneKindAndIsUsed(String folder) throws IOException {
        List<String> used = new ArrayList<>();
        Manifests.nodes(Files.readString(Path.of(folder, "kustomization.yaml")))
                .get(0)
                .path("resources")
                .forEach(each -> used.add(each.asText()));
        List<String> files = yaml(Path.of(folder));
        assertThat(used).containsExactlyInAnyOrderElementsOf(files);
        for (String file : files) {
            List<Object> documents = Manifests.read(Files.readString(Path.of(folder, file)));
            assertThat(documents)
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(document -> assertThat(
                                    document.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
                            .isEqualTo(file.replace(".yaml", "")));
        }
    }

    @Test
    void aFieldThatTheClusterDoesNotKnowIsAFault() throws IOException {
        String deployment = Files.readString(FOLDER.resolve("deployment.yaml"));
        assertThatThrownBy(() -> Manifests.read(deployment.replace("readOnlyRootFilesystem", "readOnlyRootFileSystem")))
                .hasStackTraceContaining("readOnlyRootFileSystem");
        assertThatThrownBy(() -> Manifests.read(deployment.replace("terminationGracePeriodSeconds", "gracePeriod")))
                .hasStackTraceContaining("gracePeriod");
    }

    @Test
    void nobodyIsTakenByTheirWord() throws IOException {
        ConfigMap settings = (ConfigMap) Manifests.read(Files.readString(FOLDER.resolve("configmap.yaml")))
                .get(0);
        assertThat(settings.getData())
                .containsEntry("PROFFER_IDENTITY_EMBEDDED", "false")
                .containsEntry("PROFFER_RULEBOOK_SOURCE", "store");
    }

    @Test
    void theDrainIsLongerThanWhatItWaitsFor() throws IOException {
        Deployment deployment = (Deployment) Manifests.read(Files.readString(FOLDER.resolve("deployment.yaml")))
                .get(0);
        ConfigMap settings = (ConfigMap) Manifests.read(Files.readString(FOLDER.resolve("configmap.yaml")))
                .get(0);
        PodSpec pod = deployment.getSpec().getTemplate().getSpec();
        long leaving = pod.getContainers()
                .get(0)
                .getLifecycle()
                .getPreStop()
                .getSleep()
                .getSeconds();
        long answering = Long.parseLong(
                settings.getData().get("QUARKUS_SHUTDOWN_TIMEOUT").replace("S", ""));
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(leaving + answering);
    }

    private static Stream<PodSpec> podSpecs(List<Object> documents) {
        return documents.stream().flatMap(document -> {
            if (document instanceof Deployment deployment) {
                return Stream.of(deployment.getSpec().getTemplate().getSpec());
            }
            return document instanceof StatefulSet set
                    ? Stream.of(set.getSpec().getTemplate().getSpec())
                    : Stream.of();
        });
    }

    /** The Pod Security Standard "restricted", and what a careful operator asks beyond it. */
    private static void isRestricted(PodSpec pod) {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getHostNetwork()).isNull();
        for (Container container : pod.getContainers()) {
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
            assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
            assertThat(container.getResources().getLimits()).containsKey("memory");
            assertThat(container.getReadinessProbe()).isNotNull();
            assertThat(container.getImage()).contains(":").doesNotEndWith(":latest");
        }
    }

    private static List<String> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml"))
                    .toList();
        }
    }

    private static String kustomize(String folder) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("kubectl", "kustomize", folder)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(
                    "true".equals(System.getenv("CI")),
                    "Skipped: kubectl is not installed (https://kubernetes.io/docs/tasks/tools); with it, this test"
                            + " builds " + folder + " as a cluster gets it.");
            throw e;
        }
        String built = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return built;
    }
}
