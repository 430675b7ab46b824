import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A signed checkpoint (C2SP tlog-checkpoint, signed-note): the log's name, its size, its root. */
record Checkpoint(String origin, long size, byte[] root) {

    /** Reads it and checks its signature with the log's public keys, written {@code name+id+base64}. */
    static Checkpoint read(byte[] note, List<String> keys) {
        String text = new String(note, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        if (end < 0) throw new Broken("the checkpoint is no signed note");
        String body = text.substring(0, end + 1);
        String[] lines = body.split("\n", -1);
        if (lines.length != 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) throw new Broken("the checkpoint has another form");
        byte[] root = hash(lines[2]);
        boolean signed = text.substring(end + 2)
                .lines()
                .anyMatch(line -> keys.stream().anyMatch(key -> signs(key, lines[0], body, line)));
        if (!signed) throw new Broken("the checkpoint is not signed by the log's key");
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
    }

    /** A hash as notes and proofs write it. */
    static byte[] hash(String base64) {
        try {
            byte[] hash = Base64.getDecoder().decode(base64);
            if (hash.length == 32 && Base64.getEncoder().encodeToString(hash).equals(base64)) return hash;
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Broken("a hash is not 32 bytes in Base64");
    }

    private static boolean signs(String key, String origin, String body, String line) {
        String[] parts = key.split("\\+", 3);
        if (parts.length != 3 || !parts[0].equals(origin)) return false;
        String head = "— " + origin + " ";
        if (!line.startsWith(head)) return false;
        try {
            byte[] open = Base64.getDecoder().decode(parts[2]);
            String encoded = line.substring(head.length());
            byte[] signature = Base64.getDecoder().decode(encoded);
            byte[] hash = Tree.sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), open);
            return open.length == 33
                    && open[0] == 1
                    && "%08x".formatted(ByteBuffer.wrap(hash).getInt()).equals(parts[1])
                    && signature.length == 68
                    && Base64.getEncoder().encodeToString(signature).equals(encoded)
                    && Arrays.equals(signature, 0, 4, hash, 0, 4)
                    && verifies(open, body, Arrays.copyOfRange(signature, 4, 68));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean verifies(byte[] open, String body, byte[] signed) {
        try {
            byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
            byte[] encoded = Arrays.copyOf(head, head.length + 32);
            System.arraycopy(open, 1, encoded, head.length, 32);
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            signature.update(body.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
