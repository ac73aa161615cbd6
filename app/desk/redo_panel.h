#pragma once
#include "app/presentation/case_session.h"
#include "app/presentation/table_model.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace tavr {

class RowTable;

/// The failed valve of a redo: which one, how deep, how tall its leaflets; below, what it leaves of the way to the
/// coronaries.
class RedoPanel : public QWidget {
    Q_OBJECT
public:
    explicit RedoPanel(CaseSession& session, QWidget* parent = nullptr);
    TableModel& table() { return model_; }
    void retranslate();

Q_SIGNALS:
    void planeChosen(const tavr::PlaneFrame& plane);
    void failed(const QString& line);

private:
    void build();
    void connectInputs();
    void fillDevices();
    void choose(int row);
    void change(const std::function<void(FailedValve&)>& how);
    void showPlan();

    CaseSession& session_;
    TableModel model_;
    RowTable* view_ = nullptr;
    QLabel *deviceCaption_ = nullptr, *depthCaption_ = nullptr, *skirtCaption_ = nullptr;
    QComboBox* device_ = nullptr;
    QDoubleSpinBox *depth_ = nullptr, *skirt_ = nullptr;
};

}  // namespace tavr
