package org.cunbu.portal.foundation.transparency.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {

    // RFC 8032, section 7.1, test 1
    private static final byte[] SEED =
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final byte[] OPEN =
            HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    private static final SigningKey KEY = new SigningKey(new VerifierKey("example.org/log", OPEN), SEED);
    private static final SigningKey NEXT = SigningKey.generate("example.org/log");

    @Test
    void bears_name_size_root_and_a_signature() {
        String note = Note.sign(7, Hash.EMPTY, List.of(KEY)).write();

        assertThat(note)
                .startsWith("example.org/log\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— example.org/log ");
        assertThat(note).endsWith("=\n");
        assertThat(Note.read(note)).hasValueSatisfying(read -> {
            assertThat(read.size()).isEqualTo(7);
            assertThat(read.root()).isEqualTo(Hash.EMPTY);
            assertThat(read.isSignedByOneOf(List.of(KEY.open()))).isTrue();
            assertThat(read.isSignedByOneOf(List.of(NEXT.open()))).isFalse();
        });
    }

    @Test
    void is_signed_by_the_old_and_the_new_key_while_both_are_there() {
        var note = Note.sign(7, Hash.EMPTY, List.of(KEY, NEXT));
        assertThat(note.isSignedByOneOf(List.of(KEY.open()))).isTrue();
        assertThat(note.isSignedByOneOf(List.of(NEXT.open()))).isTrue();
    }

    @Test
    void changed_in_any_character_is_signed_by_nobody() {
        String note = Note.sign(12_345, Hash.EMPTY, List.of(KEY)).write();
        for (int i = 0; i < note.length(); i++) {
            char other = note.charAt(i) == 'A' ? 'B' : 'A';
            String changed = note.substring(0, i) + other + note.substring(i + 1);
            assertThat(Note.read(changed).filter(read -> read.isSignedByOneOf(List.of(KEY.open()))))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void keys_are_written_as_other_tools_write_them() {
        assertThat(KEY.open().write()).matches("example\\.org/log\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{44}");
        assertThat(VerifierKey.read(KEY.open().write()))
                .hasValueSatisfying(
                        read -> assertThat(read.id()).isEqualTo(KEY.open().id()));
        var again = SigningKey.read(KEY.writeSecret(), KEY.open().write());
        assertThat(again.seed()).isEqualTo(SEED);
        assertThat(KEY.toString()).doesNotContain(VerifierKey.encoded(SEED));
        assertThatThrownBy(() -> new SigningKey(KEY.open(), NEXT.seed())).isInstanceOf(IllegalArgumentException.class);
    }
}
