// Strokes on the segmentation and a root by hand: how the root follows the plan.
#include "app/presentation/case_session.h"
#include "app/presentation/text.h"
#include "core/base/check.h"
#include "planning/segmentation/build_hand_root.h"
#include "planning/segmentation/mask_edits.h"

namespace tavr {

Status CaseSession::editMask(const MaskEdit& edit) {
    TAVR_CHECK(hasCase());
    if (!shown_.root && !history_.current().plan.handRoot)
        return fail(ErrorKind::Input, "there is no segmentation to edit", "stroke", "build a root by hand first");
    if (const Status ok = checkEdit(edit); !ok) return ok;
    if (shown_.root && !reaches(*shown_.root, edit))
        return fail(ErrorKind::Input, "the stroke lies outside the segmented region", "stroke",
                    "paint within 12 mm of the root");
    return execute({EditMask{edit}});
}

Status CaseSession::setHandRoot(const std::optional<HandRoot>& root) {
    TAVR_CHECK(hasCase());
    if (history_.current().plan.handRoot == root) return {};
    if (root) {
        if (!shown_.ct) return fail(ErrorKind::Input, "the study holds no CT", "root by hand", "import one first");
        if (const Status ok = checkHandRoot(*root, shown_.ct->grid); !ok) return ok;
    }
    return execute({SetHandRoot{root}});
}

bool CaseSession::rootFits() const {
    const Plan& plan = history_.current().plan;
    return shownHand_ == plan.handRoot && shownEdits_ == plan.edits;
}

void CaseSession::showRoot(RootPtr root, const Plan& plan) {
    shown_.root = std::move(root);
    shownHand_ = plan.handRoot;
    shownEdits_ = plan.edits;
}

/// The old root stays on screen until the new one comes; only the newest plan's is made.
void CaseSession::makeRoot() {
    rebuild_.request([this, roots = roots_, plan = history_.current().plan]() -> Outcome {
        auto made = std::make_shared<Result<RootPtr>>(roots->make(plan));
        return [this, roots, plan, made] {
            if (roots != roots_ || history_.empty()) return;
            const Plan& now = history_.current().plan;
            if (now.handRoot != plan.handRoot || now.edits != plan.edits) return;  // the newer request follows
            if (!*made) report(made->error());
            showRoot(*made ? **made : nullptr, plan);
            if (!drag_) showCurrent();
            Q_EMIT planChanged();
            deriveIfOwed();
        };
    });
}

}  // namespace tavr
