package org.cunbu.portal.foundation.attachments.rules;

import java.util.List;

/**
 * Voice as Opus writes it, taken out of whatever it came in.
 *
 * @param channels 1 or 2
 * @param skip     samples at the beginning that are not to be heard
 * @param rate     samples a second before it was encoded; says nothing about how it sounds
 */
record OpusVoice(int channels, int skip, long rate, List<byte[]> packets) {

    static final int SAMPLES_A_SECOND = 48_000;
    private static final int HEAD = 19;

    /** Reads the head that stands before the packets, in Ogg as in WebM. */
    static OpusVoice of(byte[] head, List<byte[]> packets) {
        if (!Octets.has(head, 0, "OpusHead") || head.length < HEAD) throw No.noVoice();
        int channels = Octets.u8(head, 9);
        if (Octets.u8(head, 8) > 15 || channels < 1 || channels > 2 || Octets.u8(head, 18) != 0) throw No.noVoice();
        if (packets.isEmpty()) throw No.damaged();
        return new OpusVoice(channels, Octets.u16Little(head, 10), Octets.u32Little(head, 12), List.copyOf(packets));
    }

    double seconds() {
        long samples = packets.stream().mapToLong(OpusVoice::samples).sum() - skip;
        return (double) samples / SAMPLES_A_SECOND;
    }

    /** How long a packet sounds: its first byte says how long a frame is, and how many there are. */
    static int samples(byte[] packet) {
        int first = Octets.u8(packet, 0);
        int way = first >> 3;
        int frame =
                way < 12 ? new int[] {480, 960, 1920, 2880}[way & 3] : way < 16 ? 480 << (way & 1) : 120 << (way & 3);
        int frames = switch (first & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> Octets.u8(packet, 1) & 0x3F;
        };
        int samples = frame * frames;
        if (samples == 0 || samples > 5760) throw No.damaged();
        return samples;
    }
}
