using LayananPublik.Bersama;
using LayananPublik.Kepegawaian;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.KotakMasuk;

/// <summary>
/// What is done to each of many conversations: the same noun methods, with every right asked again, as the button beside a single one; it says in one sentence what it did.
/// The count beforehand runs the very same and saves nothing.
/// </summary>
public sealed record EfekMassal(string Judul, Func<KonteksEfek, CancellationToken, Task<Hasil<string>>> Kerjakan)
{
    /// <summary>It does nothing but send.</summary>
    public bool Mengirim { get; init; }

    /// <summary>Said of those that stand like this already.</summary>
    public string SudahBegitu { get; init; } = "Sudah begitu.";

    public static EfekMassal Ambil => new("Ditangani sendiri", (k, _) =>
    {
        var direbut = k.Percakapan.Pimpinan.MilikLain(k.Petugas.Id);
        return Kalimat(k.Percakapan.Ambil(k.Petugas.Id, k.Petugas.Pelaku, k.Kini, k.Petugas.Peran == Peran.Kasi), direbut ? "Diambil alih dari petugas lain." : "Menjadi milik Anda.");
    }) { SudahBegitu = "Sudah Anda tangani." };

    public static EfekMassal KeAntrean => new("Dikembalikan ke Perlu petugas", (k, _) => Kalimat(k.Percakapan.KeAntrean(k.Petugas.Pelaku, k.Petugas.Peran == Peran.Kasi, k.Kini), "Kembali ke Perlu petugas."));

    public static EfekMassal Tugaskan(int kepadaId, string kepada, string? catatan) => new($"Ditugaskan kepada {kepada}", async (k, ct) =>
        await Kalimat(await MejaTugas.TugaskanAsync(k.Db, k.Percakapan, k.Petugas, kepadaId, catatan, k.Kini, ct), $"Ditugaskan kepada {kepada}."));

    public static EfekMassal Labeli(int labelId, string nama, bool pasang) => new(pasang ? $"Diberi label {nama}" : $"Label {nama} dilepas", async (k, ct) =>
        await Kalimat(await MejaPilah.LabeliAsync(k.Db, k.Percakapan, labelId, pasang, k.Petugas, k.Kini, ct), pasang ? $"Diberi label {nama}." : $"Label {nama} dilepas."))
    {
        SudahBegitu = pasang ? "Sudah berlabel ini." : "Tidak berlabel ini."
    };

    public static EfekMassal Tunda(DateTimeOffset sampai, string sebutan) => new($"Ditunda sampai {sebutan}", (k, _) => Kalimat(k.Percakapan.Tunda(sampai, k.Petugas.Pelaku, k.Kini), $"Ditunda sampai {sebutan}, atau sampai warga menulis."))
    {
        SudahBegitu = "Sudah ditunda sampai saat itu."
    };

    public static EfekMassal Tutup => new("Ditutup", async (k, ct) =>
    {
        if (k.Percakapan is { Mode: ModePercakapan.Asisten, TundaSampai: null }) return Hasil.Ditolak("Sudah ditutup: dilayani asisten.");
        var pamit = k.Percakapan.Mode == ModePercakapan.Petugas && k.Percakapan.JendelaTerbuka(k.Kini);
        var hasil = await EfekPercakapan.Lepaskan.Kerjakan(k, null, ct);
        return hasil.Berhasil ? Hasil.Dengan(pamit ? "Kembali dilayani asisten; warga diberi tahu." : "Kembali dilayani asisten.") : hasil;
    });

    public static EfekMassal Buka => new("Dibuka lagi", (k, _) => Kalimat(k.Percakapan.BukaLagi(k.Petugas.Pelaku, k.Kini), "Dibuka lagi, dan perlu petugas."));

    /// <summary>What stands in braces in the fields is filled for each citizen.</summary>
    public static EfekMassal Templat(int templatId, string nama, IReadOnlyDictionary<string, string> isian, AkunWhatsApp akun, PengisiJawaban pengisi) => new($"Templat {nama.Replace('_', ' ')}", async (k, ct) =>
    {
        var p = k.Percakapan;
        if (p.Diblokir) return Hasil.Ditolak("Diblokir. Buka blokirnya dulu.");
        if (await k.Db.Kontak.AnyAsync(x => x.Id == p.KontakId && x.DiragukanSejak != null, ct)) return Hasil.Ditolak("Nomornya mungkin sudah dipakai orang lain. Pastikan dulu orangnya.");
        if (p.Pimpinan.MilikLain(k.Petugas.Id)) return Hasil.Ditolak("Ditangani petugas lain.");
        var bahan = isian.Values.Any(v => BlankoJawaban.Dari(v).Count > 0) ? await pengisi.KumpulkanAsync(k.Db, p.Id, k.Petugas, ct) : new Dictionary<string, string>();
        var terisi = isian.ToDictionary(i => i.Key, i => BlankoJawaban.Isi(i.Value, bahan), StringComparer.Ordinal);
        if (terisi.Values.Select(BlankoJawaban.Sisa).FirstOrDefault(s => s is not null) is { } sisa) return Hasil.Ditolak(sisa);
        var susun = await MejaTitipan.SusunTemplatAsync(k.Db, p, akun, templatId, terisi, ct);
        if (susun.Nilai is not { } pesan) return susun.TanpaNilai;
        var keluar = PesanKeluar.Pengumuman(p, pesan, k.Petugas.Pelaku, k.Kini);
        keluar.TahanSebentar(k.TahanSampai);
        k.Db.PesanKeluar.Add(keluar);
        return Hasil.Dengan("Templat dikirim.");
    }) { Mengirim = true };

    static Task<Hasil<string>> Kalimat(Hasil hasil, string kalimat) => Task.FromResult(hasil.Berhasil ? Hasil.Dengan(kalimat) : hasil);
}

/// <summary>How many will be or were changed, and how many not, each with its sentence.</summary>
public sealed record HitunganMassal(IReadOnlyList<AlasanMassal> Berubah, IReadOnlyList<AlasanMassal> Tidak)
{
    /// <summary>The act it belongs to; 0 for a count beforehand.</summary>
    public int Nomor { get; init; }

    /// <summary>Not gone through any more, because it was stopped.</summary>
    public int Sisa { get; init; }

    public int BanyakBerubah => Berubah.Sum(a => a.Banyak);

    public int BanyakTidak => Tidak.Sum(a => a.Banyak);
}

public sealed record AlasanMassal(string Kalimat, int Banyak);

/// <summary>Gathers outcomes by their sentence.</summary>
public sealed class PencatatHitungan
{
    readonly Dictionary<string, int> berubah = [], tidak = [];

    public int Banyak { get; private set; }

    public void Catat(Hasil<string> satu)
    {
        Banyak++;
        var ke = satu.Berhasil ? berubah : tidak;
        var kalimat = satu.Nilai ?? satu.Penolakan!;
        ke[kalimat] = ke.GetValueOrDefault(kalimat) + 1;
    }

    public HitunganMassal Isi => new(Urut(berubah), Urut(tidak));

    static IReadOnlyList<AlasanMassal> Urut(Dictionary<string, int> isi) => [.. isi.OrderByDescending(i => i.Value).ThenBy(i => i.Key, StringComparer.Ordinal).Select(i => new AlasanMassal(i.Key, i.Value))];
}
