using LayananPublik.Bersama;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;

namespace LayananPublik.Pengaduan;

/// <summary>What the dinas does with its disposition of a complaint.</summary>
public sealed partial class Aduan
{
    const string DisposisiBerakhir = "Disposisi ini sudah berakhir. Muat ulang.";

    /// <summary>Why nothing may be done on a disposition any more, or never could: a copy is read and nothing else. Null when it may.</summary>
    public static string? Sebab(Disposisi d) => !d.Utama ? "Ini tembusan: hanya untuk diketahui. Yang mengerjakan dinas lain." : !d.Aktif ? DisposisiBerakhir : null;

    public Hasil<LaporanDisposisi> TerimaDisposisi(Disposisi d, Pelaku oleh, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Sebab(d) is { } sebab) return Hasil.Ditolak(sebab);
        if (d.DiterimaPada is not null) return Hasil.Ditolak("Disposisi ini sudah diterima.");
        if (Kerjakan(oleh, pada) is { Berhasil: false } tolak) return tolak;
        var l = Tulis(d, JenisLaporan.Terima, null, oleh, pada);
        if (JedaSejak is null) AturJam(waktu);
        return Hasil.Dengan(l);
    }

    /// <summary>A question to the office; the clock of the answer ends with it, that of the case runs on.</summary>
    public Hasil<LaporanDisposisi> TanyaDisposisi(Disposisi d, string teks, Pelaku oleh, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Sebab(d) is { } sebab) return Hasil.Ditolak(sebab);
        if (string.IsNullOrWhiteSpace(teks)) return Hasil.Ditolak("Tulis pertanyaannya.");
        var l = Tulis(d, JenisLaporan.Tanya, teks, oleh, pada);
        // In a pause the ladder stands where it stands; the clock is set when the reporter has answered.
        if (JedaSejak is null) AturJam(waktu);
        return Hasil.Dengan(l);
    }

    public Hasil<LaporanDisposisi> JawabDisposisi(Disposisi d, string teks, PetugasAktif petugas, DateTimeOffset pada)
    {
        if (!d.Aktif) return Hasil.Ditolak(DisposisiBerakhir);
        return string.IsNullOrWhiteSpace(teks) ? Hasil.Ditolak("Tulis jawabannya.") : Hasil.Dengan(Tulis(d, JenisLaporan.Jawab, teks, petugas.Pelaku, pada));
    }

    public Hasil<LaporanDisposisi> KemajuanDisposisi(Disposisi d, string teks, Pelaku oleh, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Sebab(d) is { } sebab) return Hasil.Ditolak(sebab);
        if (string.IsNullOrWhiteSpace(teks)) return Hasil.Ditolak("Tulis apa yang sudah dikerjakan.");
        if (Kerjakan(oleh, pada) is { Berhasil: false } tolak) return tolak;
        var l = Tulis(d, JenisLaporan.Kemajuan, teks, oleh, pada);
        if (JedaSejak is null) AturJam(waktu);
        return Hasil.Dengan(l);
    }

    /// <summary>The dinas is done: the reporters are asked.</summary>
    public Hasil<LaporanDisposisi> SelesaikanDisposisi(Disposisi d, string teks, Pelaku oleh, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Sebab(d) is { } sebab) return Hasil.Ditolak(sebab);
        if (string.IsNullOrWhiteSpace(teks)) return Hasil.Ditolak("Tulis apa yang sudah dilakukan; warga akan membacanya.");
        if (Status == StatusAduan.ButuhData) return Hasil.Ditolak("Kantor sedang menunggu kelengkapan dari warga. Selesaikan setelah aduan ini dilanjutkan.");
        var l = Tulis(d, JenisLaporan.Selesai, teks, oleh, pada);
        return TindakLanjuti(oleh, Peran.Dinas, teks, waktu, pada) is { Berhasil: false } tolak ? tolak : Hasil.Dengan(l);
    }

    /// <summary>The dinas asks who reported it. That answers nothing of what it was asked to do: its clock runs on.</summary>
    public Hasil<LaporanDisposisi> MintaIdentitasDisposisi(Disposisi d, string alasan, Pelaku oleh, DateTimeOffset pada)
    {
        if (Sebab(d) is { } sebab) return Hasil.Ditolak(sebab);
        return string.IsNullOrWhiteSpace(alasan) ? Hasil.Ditolak("Tulis alasannya; tanpa itu kantor tidak dapat memutuskan.") : Hasil.Dengan(Tulis(d, JenisLaporan.MintaIdentitas, alasan, oleh, pada));
    }

    /// <summary>Not this dinas' work: back on the office's desk.</summary>
    public Hasil<LaporanDisposisi> KembalikanDisposisi(Disposisi d, string alasan, Pelaku oleh, WaktuAduan waktu, DateTimeOffset pada)
    {
        if (Sebab(d) is { } sebab) return Hasil.Ditolak(sebab);
        if (string.IsNullOrWhiteSpace(alasan)) return Hasil.Ditolak("Tulis alasannya agar kantor tahu ke mana aduan ini sebaiknya diteruskan.");
        if (Tempuh(TindakanAduan.Kembalikan, oleh, Peran.Dinas, pada, $"{d.Dinas.Nama}: {alasan.Trim()}") is { Berhasil: false } tolak) return tolak;
        var l = Tulis(d, JenisLaporan.Kembali, alasan, oleh, pada);
        KembaliKeMeja(waktu, pada);
        return Hasil.Dengan(l);
    }

    /// <summary>The state follows the main dinas once; reports after that change nothing in it.</summary>
    Hasil Kerjakan(Pelaku oleh, DateTimeOffset pada) => Status switch
    {
        StatusAduan.Diproses or StatusAduan.ButuhData => Hasil.Baik,
        _ => Tempuh(TindakanAduan.Kerjakan, oleh, Peran.Dinas, pada, null)
    };

    LaporanDisposisi Tulis(Disposisi d, JenisLaporan jenis, string? teks, Pelaku oleh, DateTimeOffset pada)
    {
        var l = d.Lapor(jenis, teks, oleh, pada);
        Catat(oleh, pada, $"Disposisi: {jenis}", d.Dinas.Nama);
        return l;
    }
}
