// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace knotebook {

/** One possible answer: a code of the core and the words for it. */
struct Choice
{
    QString code;
    QString label;
    QString hint;
};

/**
 * The answers to one question, in the order shown, and which are chosen. With
 * `several` any number may be chosen, else at most one; choosing the chosen one
 * again takes it back, because nothing in the journal has to be answered.
 */
class ChoiceModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("comes from a view model")
    Q_PROPERTY(bool several READ several CONSTANT FINAL)
    Q_PROPERTY(QString chosenLabels READ chosenLabels NOTIFY chosenChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { CodeRole = Qt::UserRole, LabelRole, HintRole, ChosenRole };
    enum class Kind { AtMostOne, ExactlyOne, Several };

    explicit ChoiceModel(Kind kind, QObject *parent = nullptr);

    bool several() const { return m_kind == Kind::Several; }
    int count() const { return static_cast<int>(m_choices.size()); }
    /** Replaces the answers; those still there stay chosen. */
    void setChoices(const QList<Choice> &choices);

    bool offers(const QString &code) const;
    QStringList chosen() const;
    /** The chosen code, or an empty text. For models that allow one. */
    QString chosenCode() const;
    /** The words of what is chosen, joined by commas. */
    QString chosenLabels() const;
    /** Codes that are no answer here are left out. */
    void setChosen(const QStringList &codes);

    Q_INVOKABLE void toggle(int index);
    Q_INVOKABLE void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void chosenChanged();
    void countChanged();

private:
    void announce();

    Kind m_kind;
    QList<Choice> m_choices;
    QStringList m_chosen;
};

} // namespace knotebook
