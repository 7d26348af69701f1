using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Persuratan.Halaman;

/// <summary>The agenda book of outgoing letters; filter, page and tab live in the address.</summary>
public sealed partial class AgendaPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaAgenda meja, JamKantor jam, NavigationManager nav)
{
    List<BarisAgenda>? baris;
    IReadOnlyList<UnitAgenda> unit = [];
    IReadOnlyList<JenisAgenda> jenis = [];
    IReadOnlyList<string> namaDeret = [];
    IReadOnlyList<int> tahun = [];
    CatatAgendaDialog? catat;
    BarisAgenda? batal;
    List<BarisRiwayatNomor>? riwayat;
    string judulRiwayat = "";
    string alasan = "";
    int banyak;

    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [SupplyParameterFromQuery] string? Tab { get; set; }
    [SupplyParameterFromQuery] int? Unit { get; set; }
    [SupplyParameterFromQuery] int? Tahun { get; set; }
    [SupplyParameterFromQuery] int? Bulan { get; set; }
    [SupplyParameterFromQuery] string? Deret { get; set; }
    [SupplyParameterFromQuery(Name = "keadaan")] string? KeadaanTeks { get; set; }
    [SupplyParameterFromQuery] string? Jenis { get; set; }
    [SupplyParameterFromQuery] string? Cari { get; set; }
    [SupplyParameterFromQuery] int? Hal { get; set; }

    StatusNomor? Keadaan => Enum.TryParse<StatusNomor>(KeadaanTeks, out var s) && Enum.IsDefined(s) ? s : null;

    int TahunKini => Tahun ?? jam.HariIni.Year;

    int Halaman => Math.Max(1, Hal ?? 1);

    int Terakhir => Math.Max(1, (banyak + AgendaQuery.PerHalaman - 1) / AgendaQuery.PerHalaman);

    /// <summary>The unit that a new entry or a closing is for.</summary>
    int Terpilih => Unit ?? unit.FirstOrDefault(u => u.Id == Petugas?.UnitKerjaId)?.Id ?? (unit is [var pertama, ..] ? pertama.Id : 0);

    bool Disaring => Unit is not null || Bulan is not null || Deret is not null || Keadaan is not null || Jenis is not null || !string.IsNullOrWhiteSpace(Cari);

    SaringAgenda Saring => new(Unit, TahunKini, Bulan, Deret, Keadaan, Jenis, Cari);

    protected override void OnInitialized() => MuatUlangSaat(siaran, [Topik.Surat], MuatAsync);

    protected override Task OnParametersSetAsync() => MuatAsync();

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (unit, jenis) = (await db.UnitAgendaAsync(Petugas, Selesai), await db.JenisAgendaAsync(Selesai));
        var deret = await db.DeretAgendaAsync(Unit, null, Petugas, Selesai);
        tahun = [.. deret.Select(d => d.Tahun).Append(jam.HariIni.Year).Append(TahunKini).Distinct().OrderDescending()];
        namaDeret = [.. deret.Where(d => d.Tahun == TahunKini).Select(d => d.Deret).Distinct()];
        banyak = await db.BanyakAgendaAsync(Saring, Petugas, Selesai);
        baris = await db.AgendaAsync(Saring, Petugas, Halaman, Selesai);
        StateHasChanged();
    }

    async Task RiwayatAsync(BarisAgenda b)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (judulRiwayat, riwayat) = ($"Riwayat nomor {b.UrutTampil}", await db.RiwayatNomorAsync(b.Id, Petugas!, Selesai));
    }

    void Batal(BarisAgenda b) => (batal, alasan) = (b, "");

    async Task<Hasil> BatalkanAsync()
    {
        var hasil = await meja.BatalkanAsync(batal!.Id, Petugas!, alasan, Selesai);
        if (hasil.Berhasil) await MuatAsync();
        return hasil;
    }

    void Ke(params (string Nama, object? Nilai)[] ubah) => nav.NavigateTo(Alamat([.. ubah, ("hal", null)]), replace: true);

    string Alamat(params (string Nama, object? Nilai)[] ubah) => nav.GetUriWithQueryParameters(ubah.ToDictionary(u => u.Nama, u => u.Nilai switch
    {
        string s when string.IsNullOrWhiteSpace(s) => null,
        string s => s.Trim(),
        var lain => lain
    }));

    /// <summary>What is on screen, as a file.</summary>
    string Berkas(string jenisBerkas) => nav.GetUriWithQueryParameters($"/agenda/buku.{jenisBerkas}", new Dictionary<string, object?>
    {
        ["unit"] = Unit, ["tahun"] = TahunKini, ["bulan"] = Bulan, ["deret"] = Deret, ["keadaan"] = Keadaan?.ToString(), ["jenis"] = Jenis, ["cari"] = Cari
    });
}

/// <summary>How the agenda book says things.</summary>
static class SebutAgenda
{
    public static string Status(StatusNomor s, bool dicabut = false) => s switch
    {
        StatusNomor.Terpakai => dicabut ? "Dicabut" : "Terpakai",
        StatusNomor.Dipesan => "Dipesan",
        StatusNomor.Batal => "Batal",
        _ => "Cadangan"
    };

    public static Shell.Ui.Nada Nada(BarisAgenda b) => b.Status switch
    {
        StatusNomor.Terpakai => b.Dicabut ? Shell.Ui.Nada.Awas : Shell.Ui.Nada.Baik,
        StatusNomor.Dipesan => Shell.Ui.Nada.Info,
        StatusNomor.Batal => Shell.Ui.Nada.Bahaya,
        _ => Shell.Ui.Nada.Netral
    };

    /// <summary>"k400.9.14.1 b11" as an office says it.</summary>
    public static string Deret(string deret) => deret == KaidahNomor.Umum ? "Semua surat" : string.Join(", ", deret.Split(' ').Select(d => d[..1] switch
    {
        "k" => "klasifikasi " + d[1..],
        "j" => "jenis " + d[1..],
        _ => int.TryParse(d[1..], CultureInfo.InvariantCulture, out var b) && b is >= 1 and <= 12 ? NamaBulan.Panjang[b - 1] : d
    }));

    public static string Klasifikasi(BarisAgenda b, IReadOnlyList<JenisAgenda> jenis) =>
        string.Join(" ", new[] { b.Klasifikasi, jenis.FirstOrDefault(j => j.Kode == b.KodeLayanan)?.Nama ?? b.KodeLayanan, b.Bagian.Length > 0 ? $"({b.Bagian})" : "" }.Where(t => t.Length > 0));

    public static string Tindakan(string tindakan) => tindakan switch
    {
        "Pesan" => "memesan untuk surat",
        "Pakai" => "memakai",
        "Cadangkan" => "mencadangkan",
        "Tulis" => "mencatat surat kertas",
        "Sisipkan" => "menyisipkan",
        "Isi" => "mengisi nomor cadangan",
        "Warisi" => "mencatat dari surat sebelum ada buku agenda",
        "Lewati" => "melewati",
        _ => "membatalkan"
    };

    /// <summary>The remark beside the state.</summary>
    public static string Catatan(BarisAgenda b) => b.Status == StatusNomor.Cadangan ? b.Blok ?? "" : string.Join(". ", new[] { b.Keterangan, b.Blok is null ? "" : $"Dari blok: {b.Blok}" }.Where(t => t.Length > 0));

    public static string Tanggal(DateOnly t) => $"{t.Day} {NamaBulan.Panjang[t.Month - 1][..3]} {t.Year}";

    public static string Banyak(int n) => n.ToString("#,0", CultureInfo.GetCultureInfo("id-ID"));
}
