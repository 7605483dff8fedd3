// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/secretbytes.h"

#include <QTest>

#include <algorithm>
#include <type_traits>

using namespace knotebook;

/** Memory that is never copied and begins empty. */
class SecretBytesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itCannotBeCopied();
    void itBeginsWithZeros_data();
    void itBeginsWithZeros();
    void whatIsWrittenCanBeRead();
    void movingTakesItAlong();
    void shorteningForgetsWhatIsBehind();
    void nothingIsAlsoASecret();
};

void SecretBytesTest::itCannotBeCopied()
{
    QVERIFY(!std::is_copy_constructible_v<SecretBytes>);
    QVERIFY(!std::is_copy_assignable_v<SecretBytes>);
    QVERIFY(std::is_move_constructible_v<SecretBytes>);
}

void SecretBytesTest::itBeginsWithZeros_data()
{
    QTest::addColumn<std::size_t>("size");
    for (const int size : {1, 31, 32, 33, 4'095, 4'096, 4'097, 100'000})
        QTest::addRow("%d bytes", size) << static_cast<std::size_t>(size);
}

void SecretBytesTest::itBeginsWithZeros()
{
    QFETCH(const std::size_t, size);
    const SecretBytes bytes(size);
    QCOMPARE(bytes.size(), size);
    QVERIFY(std::all_of(bytes.data(), bytes.data() + size,
                        [](unsigned char byte) { return byte == 0; }));
}

void SecretBytesTest::whatIsWrittenCanBeRead()
{
    SecretBytes bytes(5);
    std::copy_n("horse", 5, bytes.data());
    QCOMPARE(bytes.view(), QByteArrayView("horse"));
}

void SecretBytesTest::movingTakesItAlong()
{
    SecretBytes bytes(5);
    std::copy_n("horse", 5, bytes.data());
    const unsigned char *where = bytes.data();
    const SecretBytes moved = std::move(bytes);
    QCOMPARE(moved.data(), where); // nothing was copied on the way
    QCOMPARE(moved.view(), QByteArrayView("horse"));
}

void SecretBytesTest::shorteningForgetsWhatIsBehind()
{
    SecretBytes bytes(11);
    std::copy_n("horse staple", 11, bytes.data());
    unsigned char *behind = bytes.data() + 5;
    bytes.shorten(5);
    QCOMPARE(bytes.view(), QByteArrayView("horse"));
    QCOMPARE(bytes.size(), std::size_t(5));
    // The memory is still ours: what stood there is overwritten.
    QVERIFY(std::all_of(behind, behind + 6, [](unsigned char byte) { return byte == 0; }));
}

void SecretBytesTest::nothingIsAlsoASecret()
{
    SecretBytes bytes(3);
    bytes.shorten(0);
    QCOMPARE(bytes.size(), std::size_t(0));
    QVERIFY(bytes.view().isEmpty());
}

QTEST_APPLESS_MAIN(SecretBytesTest)
#include "tst_secretbytes.moc"
