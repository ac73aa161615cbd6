#pragma once
#include "app/desk/heart_marks.h"
#include "app/presentation/case_session.h"
#include "app/presentation/table_model.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QPushButton;

namespace tavr {

class RowTable;

/// The heart's structures: volumes with their states, a toggle each for the pictures, and their segmentation.
class HeartPanel : public QWidget {
    Q_OBJECT
public:
    explicit HeartPanel(CaseSession& session, QWidget* parent = nullptr);
    TableModel& table() { return model_; }
    /// The toggles, for a menu as well; box and menu entry always agree.
    const std::array<QAction*, kHeartParts>& toggles() const { return toggles_; }
    void retranslate();

Q_SIGNALS:
    void partShown(tavr::HeartPart part, bool on);

private:
    void build();
    void makeToggle(std::size_t part);
    void showPlan();

    CaseSession& session_;
    TableModel model_;
    RowTable* view_ = nullptr;
    std::array<QAction*, kHeartParts> toggles_{};
    std::array<QCheckBox*, kHeartParts> boxes_{};
    QPushButton* segment_ = nullptr;
};

}  // namespace tavr
