#pragma once
#include "planning/mask_edit.h"

#include <QToolBar>

class QComboBox;
class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace tavr {

/// The second tool bar: what the brush does in the pictures, and the points of a root by hand.
class EditBar : public QToolBar {
    Q_OBJECT
public:
    explicit EditBar(QWidget* parent = nullptr);

    /// The stroke that a line in a picture with this normal means now.
    MaskEdit editOf(const Polyline& line, const Vec3& normal) const;
    /// Clicks set points of a root by hand; the circle is the lumen there.
    bool setsPoints() const;
    double radiusMm() const;
    void setRadius(double mm);
    bool snapsToWall() const;
    void setTool(EditTool tool);
    void setTarget(EditTarget target);
    void choosePoints();  ///< the tool that sets points
    void showState(bool hasRoot, bool handRoot, std::size_t points);

Q_SIGNALS:
    void changed();  ///< tool or radius
    void buildAsked();
    void pointTakenBack();
    void pointsCleared();
    void automaticAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeFields();
    void retranslate();
    void fillTargets();
    void showTool();

    QLabel *toolCaption_ = nullptr, *targetCaption_ = nullptr, *radiusCaption_ = nullptr, *huCaption_ = nullptr;
    QComboBox *tool_ = nullptr, *target_ = nullptr, *shape_ = nullptr;
    QDoubleSpinBox* radius_ = nullptr;
    QSpinBox *low_ = nullptr, *high_ = nullptr;
    QCheckBox* snap_ = nullptr;
    QPushButton *build_ = nullptr, *back_ = nullptr, *clear_ = nullptr, *automatic_ = nullptr;
    std::vector<QAction*> ofStrokes_, ofPoints_, ofWindow_, ofTarget_;
    double strokeRadius_ = 3.0, lumenRadius_ = 12.0;  ///< remembered for each of the two uses
    bool hasRoot_ = false, handRoot_ = false;
};

}  // namespace tavr
