#pragma once
#include "app/viz/mpr_scene.h"

#include <QWidget>

class QPainter;

namespace tavr {

/// The widget of one MPR picture; plain QPainter, so it works on every Qt platform. All points in LPS mm.
///   wheel, arrows up/down, page up/down  scroll            left drag   handle, crosshair centre or crosshair line
///   right drag                            window / level    middle drag or Space+left  pan
///   Ctrl + wheel, + and −                 zoom              double click  crosshair to the point
///   Home                              fit
/// With a brush: left drag draws a stroke, the wheel changes the brush's radius, Shift + wheel scrolls, Escape drops
/// the stroke.
class MprView : public QWidget {
    Q_OBJECT
public:
    explicit MprView(QWidget* parent = nullptr);
    ~MprView() override;

    /// Change the scene through this, then refresh().
    MprScene& scene() { return scene_; }
    const MprScene& scene() const { return scene_; }
    void refresh() { update(); }
    void setTitle(const QString& title, const QColor& colour);
    /// Radius of the brush, mm; empty: none.
    void setBrush(std::optional<double> radiusMm);
    QSize sizeHint() const override { return {420, 360}; }
    QSize minimumSizeHint() const override { return {120, 100}; }

Q_SIGNALS:
    void planeChanged(const tavr::PlaneFrame& plane);  ///< scrolled by the user; the scene already shows it
    void windowLevelChanged(const tavr::WindowLevel& wl);
    void crosshairMoved(const tavr::Vec3& lps);
    void crosshairRotated(double radians);  ///< about plane().normal, right-handed, since the last signal
    void crosshairDragFinished();
    void landmarkDragStarted(int id);
    void landmarkDragged(int id,
                         const tavr::Vec3& lps);  ///< marker keeps its height over the plane = 0: it lies on the plane
    void landmarkDragFinished(int id, const tavr::Vec3& lps);
    void landmarkClicked(int id);
    void strokeFinished(const tavr::Polyline& line);  ///< on the plane; one point for a click
    void brushRadiusChanged(double mm);               ///< by the wheel
    void pointHovered(const tavr::Vec3& lps, double hu, bool inside);

protected:
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void wheelEvent(QWheelEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void keyReleaseEvent(QKeyEvent*) override;
    void focusOutEvent(QFocusEvent*) override;
    void leaveEvent(QEvent*) override;

private:
    enum class Drag { None, Landmark, Cross, CrossLine, Window, Pan, Stroke };
    void startLeft(const QPointF& at);
    void dragTo(const QPointF& at);
    void dragLandmark(const QPointF& at);
    void dragWindow(const QPointF& at);
    void turnCross(const QPointF& at);
    void hover(const QPointF& at);
    void drawTo(const QPointF& at);
    void paintBrush(QPainter& painter) const;
    void scrollBy(double steps);
    void syncViewport();

    MprScene scene_;
    QString title_;
    QColor titleColour_;
    Drag drag_ = Drag::None;
    QPointF press_, last_;
    bool moved_ = false;
    int landmark_ = -1;
    double wheelRest_ = 0.0;
    bool spaceDown_ = false;
    std::optional<double> brush_;     ///< radius, mm
    Polyline stroke_;                 ///< LPS, while it is drawn
    std::optional<QPointF> pointer_;  ///< where the brush is shown
};

}  // namespace tavr
