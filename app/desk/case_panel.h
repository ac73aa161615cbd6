#pragma once
#include "app/presentation/case_session.h"
#include "app/presentation/table_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QButtonGroup;
class QTabWidget;

namespace tavr {

class FluoroPanel;
class HeartPanel;
class RedoPanel;
class RowTable;

/// The right side: measurements, sizing, landmarks and risk as tables, heart and redo; below them the rehearsed valve
/// and its depth.
class CasePanel : public QWidget {
    Q_OBJECT
public:
    enum Tab { Measurements, Sizing, Landmarks, Risk, Access, Heart, Redo };  ///< the first five are plain tables

    explicit CasePanel(CaseSession& session, QWidget* parent = nullptr);
    void showTab(Tab tab);
    void select(LandmarkId id);
    TableModel& table(Tab tab) { return models_[std::size_t(tab)]; }
    RowTable& view(Tab tab) { return *views_[std::size_t(tab)]; }
    HeartPanel& heart() { return *heart_; }
    RedoPanel& redo() { return *redo_; }

Q_SIGNALS:
    void planeChosen(const tavr::PlaneFrame& plane);
    void landmarkChosen(tavr::LandmarkId id);
    void placeAtCrosshair(tavr::LandmarkId id);
    void failed(const QString& line);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeMeasurementTab();
    void addPanels();
    QWidget* makeTabButtons();
    void makeChoices(QWidget* page);
    void connectChoices();
    void fillChoices();
    void showChoices(const Plan& plan);
    QWidget* makeLandmarkTab();
    QWidget* makeImplantBox();
    void retranslate();
    void connectTables();
    void showCase();
    void showTables();
    void showMeasurements();
    void showImplant();
    void chosen(Tab tab, int row);
    void reviewSelected();
    void tell(const Status& status);
    std::optional<LandmarkId> selectedLandmark() const;

    CaseSession& session_;
    std::array<TableModel, 5> models_;
    std::array<RowTable*, 5> views_{};
    QTabWidget* tabs_ = nullptr;
    QButtonGroup* tabButtons_ = nullptr;
    FluoroPanel* fluoro_ = nullptr;
    HeartPanel* heart_ = nullptr;
    RedoPanel* redo_ = nullptr;
    QCheckBox* bicuspid_ = nullptr;
    QComboBox *sievers_ = nullptr, *calcium_ = nullptr;
    QLabel *calciumCaption_ = nullptr, *lvotCaption_ = nullptr;
    QDoubleSpinBox *calciumHu_ = nullptr, *lvot_ = nullptr;
    QPushButton *review_ = nullptr, *place_ = nullptr;
    QLabel *implantCaption_ = nullptr, *deviceCaption_ = nullptr, *depthCaption_ = nullptr, *distances_ = nullptr;
    QComboBox* device_ = nullptr;
    QDoubleSpinBox* depth_ = nullptr;
};

}  // namespace tavr
