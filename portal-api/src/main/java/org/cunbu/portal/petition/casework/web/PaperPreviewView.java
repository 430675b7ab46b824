package org.cunbu.portal.petition.casework.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.cunbu.portal.petition.casework.PaperKind;
import org.cunbu.portal.petition.casework.PaperLine;
import org.cunbu.portal.petition.casework.PaperPreview;

/** How a paper would read. */
record PaperPreviewView(
        PaperKind kind,
        String title,
        @Schema(description = "来信人的姓名仍是占位符") List<String> lines,
        String unit,
        String day) {

    static PaperPreviewView of(PaperPreview preview) {
        return new PaperPreviewView(
                preview.kind(),
                preview.title(),
                preview.lines().stream().map(PaperLine::text).toList(),
                preview.unit(),
                preview.day().toString());
    }
}
