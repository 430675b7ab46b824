package org.cunbu.web.intake;

import java.util.List;
import java.util.Map;
import org.cunbu.portal.foundation.region.Region;
import org.cunbu.portal.foundation.region.RegionCode;
import org.cunbu.portal.foundation.region.Regions;
import org.cunbu.portal.petition.intake.Kind;
import org.cunbu.portal.petition.intake.LetterBody;
import org.cunbu.portal.petition.intake.LetterText;
import org.cunbu.portal.petition.intake.Title;

/**
 * One page of a letter.
 *
 * @param carried the answers of the other pages, as hidden fields
 * @param villages of the township that is chosen
 * @param placeName the place in words, as the check page shows it; empty where none was named
 */
record WritePage(
        LetterForm form,
        Step step,
        Map<String, String> carried,
        List<Region> townships,
        List<Region> villages,
        String placeName) {

    static WritePage of(Step step, LetterForm form, Regions regions) {
        return new WritePage(
                form,
                step,
                form.except(step.fields()),
                regions.townships(),
                villages(form.township(), regions),
                placeName(form, regions));
    }

    /** The villages of a township; none of anything else. */
    static List<Region> villages(String township, Regions regions) {
        return regions.townships().stream()
                .map(Region::code)
                .filter(code -> code.value().equals(township))
                .flatMap(code -> regions.villagesOf(code).stream())
                .toList();
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public List<LetterBody> bodies() {
        return List.of(LetterBody.values());
    }

    /** What was chosen, or text. */
    public LetterBody body() {
        return form.made();
    }

    public int longestTitle() {
        return Title.MAX;
    }

    public int longestText() {
        return LetterText.MAX;
    }

    private static String placeName(LetterForm form, Regions regions) {
        var code = form.village().isEmpty() ? form.township() : form.village();
        return code.isEmpty() ? form.place() : (regions.fullName(new RegionCode(code)) + " " + form.place()).strip();
    }
}
