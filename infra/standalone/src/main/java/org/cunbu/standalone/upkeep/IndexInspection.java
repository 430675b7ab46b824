package org.cunbu.standalone.upkeep;

import java.util.List;
import org.cunbu.portal.insight.discovery.IndexCare;
import org.cunbu.standalone.PortalAtHand;
import org.cunbu.standalone.Stage;

/** Whether what can be found is what PostgreSQL has. */
final class IndexInspection implements Inspection {

    private static final int SHOWN = 5;

    @Override
    public long look(Stage stage, PortalAtHand portal) {
        Rate rate = new Rate(stage.progress(), "已对比索引 compared with the index");
        List<IndexCare.State> states =
                PortalAtHand.done(portal.the(IndexCare.class).compare(rate).collectList());
        long wrong = 0;
        for (IndexCare.State state : states) {
            wrong += state.missing().size() + state.surplus().size();
            stage.say("索引 index " + state.index() + "：" + state.things() + " 件 things"
                    + (state.isRight()
                            ? "，一致 · right"
                            : "，缺少或过时 missing or stale " + some(state.missing()) + "，多余 surplus "
                                    + some(state.surplus()) + "；用 reindex 重建 · rebuild it with reindex"));
        }
        return wrong;
    }

    private static String some(List<String> ids) {
        return ids.size()
                + (ids.isEmpty() ? "" : " " + ids.stream().limit(SHOWN).toList());
    }
}
