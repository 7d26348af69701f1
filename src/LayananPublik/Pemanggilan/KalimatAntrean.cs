using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Pemanggilan;

/// <summary>Whether the citizen will be told of his turn in the talk he reads; he may have said STOP.</summary>
public enum KabarTiket { DiSini, Ditolak, TidakDiSini }

/// <summary>What the queue says to a citizen on WhatsApp.</summary>
public static class KalimatAntrean
{
    public const string TanpaJanji = "Kami tidak menemukan janji hari ini untuk nomor WhatsApp ini. Ambil nomor antrean di kios atau di petugas loket; bila Anda punya kode janji, tulis *hadir* lalu kodenya, contoh *hadir JNJ-7K4QMX*.",
        KodeTakDikenal = "Nomor antrean dengan kode itu tidak ada hari ini. Periksa lagi kodenya di karcis Anda.";

    /// <summary>He is in the queue.</summary>
    /// <param name="hadir">Who has just been checked in: one phone may serve a family.</param>
    public static IsiPesan Tercatat(Tiket t, KabarTiket kabar, TempatAntre? tempat, string? hadir, string? alamat)
    {
        var teks = $"{(hadir is null ? "Nomor antrean Anda" : $"{hadir} tercatat hadir. Nomor antrean")} *{t.Nomor}*{(t.Keperluan.Length > 0 ? $" untuk {t.Keperluan}" : "")} di {t.UnitKerja.Nama}.\n{Sebut(tempat)}\n\n{Sebut(kabar)}";
        return alamat is null ? Sajian.Tulis(teks) : new Tautan("Lihat antrean", alamat) { Teks = teks };
    }

    public static IsiPesan SudahDipanggil(Tiket t) => Sajian.Tulis(t.Status switch
    {
        StatusTiket.Dipanggil => $"Nomor *{t.Nomor}* sedang dipanggil. Silakan ke *{t.Loket?.Nama}*.",
        StatusTiket.Dilayani => $"Nomor *{t.Nomor}* sedang dilayani.",
        StatusTiket.Lewat => $"Nomor *{t.Nomor}* sudah dilewati karena tidak ada saat dipanggil. Lapor ke petugas loket; Anda menunggu lagi dari belakang.",
        _ => $"Nomor *{t.Nomor}* {AlurTiket.Sebut(t.Status)}."
    });

    public static IsiPesan Dekat(Tiket t, TempatAntre tempat) => Sajian.Tulis(tempat.Depan == 0
        ? $"Nomor *{t.Nomor}*: sesudah ini giliran Anda. Bersiaplah di dekat loket."
        : $"Nomor *{t.Nomor}*: *{tempat.Depan} orang lagi* sebelum giliran Anda{(tempat.Menit is { } menit ? $", kira-kira {Lama(menit)} lagi" : "")}. Silakan mendekat.");

    public static IsiPesan Giliran(Tiket t, string loket) => Sajian.Tulis($"Nomor *{t.Nomor}*: sekarang giliran Anda. Silakan ke *{loket}*.");

    public static string Sebut(TempatAntre? tempat) => tempat switch
    {
        null => "",
        { Depan: 0 } => "Tidak ada yang menunggu di depan Anda.",
        { Depan: var depan, Menit: { } menit } => $"{depan} orang di depan Anda, kira-kira {Lama(menit)}.",
        _ => $"{tempat.Depan} orang di depan Anda."
    };

    static string Sebut(KabarTiket kabar) => kabar switch
    {
        KabarTiket.DiSini => "Kami kabari di sini bila giliran Anda dekat.",
        KabarTiket.Ditolak => "Anda meminta tidak dikabari, jadi perhatikan layar panggilan. Tulis *mulai* bila ingin dikabari di sini.",
        _ => "Perhatikan layar panggilan di tempat."
    };

    public static string Lama(int menit) => menit switch
    {
        <= 1 => "1 menit",
        < 60 => $"{menit} menit",
        _ => $"{menit / 60} jam{(menit % 60 >= 5 ? $" {menit % 60 / 5 * 5} menit" : "")}"
    };
}
