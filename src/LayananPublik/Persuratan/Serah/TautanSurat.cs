using LayananPublik.Bersama;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;

namespace LayananPublik.Persuratan;

/// <summary>A link by which the citizen fetches one letter: it ends by itself, counts its downloads, and can be stopped. Only the keyed hash of its key is kept.</summary>
public sealed class TautanSurat
{
    public const int SalahTerbanyak = 5;
    public static readonly TimeSpan LamaKunci = TimeSpan.FromHours(1);

    /// <summary>However long its message waited to leave.</summary>
    static readonly TimeSpan PalingLama = TimeSpan.FromDays(60);

    TautanSurat() { }

    public int Id { get; private set; }

    public int SuratId { get; private set; }

    public Surat Surat { get; private set; } = null!;

    /// <summary>Keyed hash of the key in the address, 64 hex digits.</summary>
    public string Sidik { get; private set; } = "";

    public DateTimeOffset Pada { get; private set; }

    public int? PetugasId { get; private set; }

    public string Oleh { get; private set; } = "";

    public int UmurHari { get; private set; }

    public int BatasUnduh { get; private set; }

    public PenjagaTautan Penjaga { get; private set; }

    /// <summary>The message that carries it; null when an officer passed it on by another way.</summary>
    public int? PesanKeluarId { get; private set; }

    public PesanKeluar? PesanKeluar { get; private set; }

    public int Unduhan { get; private set; }

    /// <summary>Wrong answers in a row.</summary>
    public int Salah { get; private set; }

    public DateTimeOffset? TerkunciSampai { get; private set; }

    public DateTimeOffset? DihentikanPada { get; private set; }

    public int Versi { get; private set; }

    /// <summary>A fresh key of 192 bits; the caller ends the older links of the letter.</summary>
    public static (TautanSurat Tautan, string Kunci) Buat(Surat surat, AturanPenyerahan aturan, Pelaku oleh, Segel segel, DateTimeOffset pada)
    {
        var kunci = TautanUnggah.Acak();
        return (new()
        {
            Surat = surat, SuratId = surat.Id, Sidik = SidikDari(segel, kunci), Pada = pada, PetugasId = oleh.PetugasId, Oleh = oleh.Nama,
            UmurHari = aturan.TautanHari, BatasUnduh = aturan.TautanUnduh, Penjaga = aturan.Penjaga
        }, kunci);
    }

    public static string SidikDari(Segel segel, string kunci) => segel.Sidik("tautan-surat:" + kunci);

    public void Kirim(PesanKeluar keluar)
    {
        PesanKeluar = keluar;
        Versi++;
    }

    /// <summary>Its days run from the moment its message has left: what is parked must not have expired when it arrives. Null while it waits.</summary>
    public DateTimeOffset? Sampai => Mulai(Pada, PesanKeluarId is not null || PesanKeluar is not null, PesanKeluar?.TerkirimPada ?? PesanKeluar?.DiterimaPada) is { } mulai ? mulai.AddDays(UmurHari) : null;

    public bool Berlaku(DateTimeOffset pada) =>
        DihentikanPada is null && Unduhan < BatasUnduh && pada < (Sampai ?? Pada + PalingLama) && Surat.Status == StatusSurat.Terbit;

    public bool Terkunci(DateTimeOffset pada) => TerkunciSampai > pada;

    /// <summary>One download more; the letter's history tells the first.</summary>
    public UnduhanSurat Unduh(DateTimeOffset pada)
    {
        (Unduhan, Salah, TerkunciSampai, Versi) = (Unduhan + 1, 0, null, Versi + 1);
        if (Unduhan == 1) Surat.Catat(Pelaku.Warga, pada, "Ambil lewat tautan", null);
        return UnduhanSurat.Catat(SuratId, this, LewatUnduhan.Tautan, pada);
    }

    /// <summary>A wrong answer; five in a row close the link for an hour.</summary>
    public void Keliru(DateTimeOffset pada)
    {
        (Salah, Versi) = (Salah + 1, Versi + 1);
        if (Salah < SalahTerbanyak) return;
        (Salah, TerkunciSampai) = (0, pada + LamaKunci);
        Surat.Catat(Pelaku.Sistem, pada, "Tautan terkunci", $"{SalahTerbanyak} jawaban salah.");
    }

    public Hasil Hentikan(Pelaku oleh, DateTimeOffset pada)
    {
        if (DihentikanPada is not null) return Hasil.Ditolak("Tautan ini sudah dihentikan.");
        (DihentikanPada, Versi) = (pada, Versi + 1);
        Surat.Catat(oleh, pada, "Hentikan tautan", null);
        return Hasil.Baik;
    }

    static DateTimeOffset? Mulai(DateTimeOffset pada, bool lewatPesan, DateTimeOffset? berangkat) => lewatPesan ? berangkat : pada;
}

/// <summary>That somebody outside the office got the file, and when.</summary>
public sealed class UnduhanSurat
{
    UnduhanSurat() { }

    public long Id { get; private set; }

    public int SuratId { get; private set; }

    public int? TautanSuratId { get; private set; }

    public TautanSurat? TautanSurat { get; private set; }

    public LewatUnduhan Lewat { get; private set; }

    public DateTimeOffset Pada { get; private set; }

    internal static UnduhanSurat Catat(int suratId, TautanSurat? tautan, LewatUnduhan lewat, DateTimeOffset pada) =>
        new() { SuratId = suratId, TautanSurat = tautan, TautanSuratId = tautan?.Id, Lewat = lewat, Pada = pada };
}
