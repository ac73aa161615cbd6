#pragma once
#include "app/presentation/background.h"
#include "app/presentation/case_session.h"
#include "planning/anatomy/fluoroscopy.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace tavr {

/// Synthetic fluoroscopy that turns with the C-arm's angles: a coarse picture at once, a fine one when the hand rests.
/// Rays are cast in a worker; the window's thread only shows the finished picture.
class FluoroPanel : public QWidget {
    Q_OBJECT
public:
    explicit FluoroPanel(CaseSession& session, QWidget* parent = nullptr);
    void setView(const CArmView& view);
    CArmView view() const;
    void retranslate();

Q_SIGNALS:
    void viewChosen(const tavr::CArmView& view);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void showPlan();
    void request(int pixels);
    void showPicture();
    void showNumbers();

    CaseSession& session_;
    LatestTask renderer_;
    VolumePtr ct_;  ///< of which the attenuation was made
    std::shared_ptr<const Attenuation> attenuation_;
    QImage image_;
    QLabel *picture_ = nullptr, *numbers_ = nullptr;
    QDoubleSpinBox *lao_ = nullptr, *cran_ = nullptr;
    QComboBox* named_ = nullptr;
};

}  // namespace tavr
