using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Persuratan;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>How each unit numbers its letters, from which date on; its series and blocks.</summary>
public sealed partial class PenomoranPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaPenomoran meja, JamKantor jam) : HalamanPengaturan(dbs, siaran)
{
    readonly IDbContextFactory<LayananDb> dbs = dbs;
    IReadOnlyList<BarisUnit> penerbit = [];
    IReadOnlyList<JenisAgenda> jenis = [];
    IReadOnlyList<AturanNomor>? versi;
    IReadOnlyList<BarisDeret> deret = [];
    IReadOnlyList<BarisBlok> blok = [];
    UnitKerja? unit;
    AturanNomor? berlaku;
    KaidahNomor? kini;
    bool mengubah, mengambil, memulai, perKlas, perJenis, perBulan;
    int? ikut;
    DateOnly mulai;
    string pola = "", khusus = "", alasan = "", akibat = "", untuk = "", alasanAwal = "", klas = "", jenisSurat = "";
    int banyak = 20, awal = 1, tahun;

    int Dipilih => penerbit.Any(u => u.Id == UnitId) ? UnitId : penerbit is [var pertama, ..] ? pertama.Id : 0;

    DateOnly HariIni => unit is null ? jam.HariIni : jam.Di(unit.ZonaWaktu).HariIni;

    /// <summary>Units above that issue letters: whose series may be shared.</summary>
    IEnumerable<BarisUnit> Atasan => unit is null ? [] : penerbit.Where(u => u.Id != unit.Id && UnitKerja.Rantai(unit.Jalur).Contains(u.Id));

    bool PerluKelas => kini is { PerKlasifikasi: true } or { PerLayanan: true };

    KelasNomor Kelas => new(klas.Trim(), jenisSurat);

    IsianAturan Isian => new(mulai, pola, ikut is null && perKlas, ikut is null && perJenis, ikut is null && perBulan, ikut, alasan) { PolaLayanan = BacaKhusus() };

    IEnumerable<string> SalahPola => mengubah ? Isian.Salah() : [];

    protected override async Task BacaAsync(LayananDb db)
    {
        penerbit = [.. (await db.PohonUnitAsync(Admin, Selesai)).Where(u => u.Aktif && Penerbit.Menerbitkan(u.Jenis))];
        jenis = await db.JenisAgendaAsync(Selesai);
        unit = await db.UnitNomorAsync(Dipilih, Admin, Selesai);
        if (unit is null) return;
        versi = await db.VersiNomorAsync(unit.Id, Admin, Selesai);
        berlaku = versi.FirstOrDefault(v => v.Mulai <= HariIni);
        kini = await db.KaidahNomorAsync(unit, HariIni, Selesai);
        deret = await db.DeretAgendaAsync(unit.Id, null, Admin, Selesai);
        blok = await db.BlokNomorAsync(unit.Id, Admin, Selesai);
    }

    /// <summary>How the pattern would look on a letter of that date.</summary>
    string Contoh(string p, DateOnly pada) => unit is null || PolaNomor.Periksa(p).Count > 0 ? "–" : PolaNomor.Susun(p, new("B", "400.9.14.1", 12, unit.Singkatan, unit.KodeWilayah, pada, "", "SKTM"));

    string Hitungan(bool k, bool j, bool b, int? bersama) => bersama is { } u ? $"bersama {penerbit.FirstOrDefault(p => p.Id == u)?.Nama ?? "unit di atasnya"}"
        : "per tahun" + string.Concat(new[] { (k, ", klasifikasi"), (j, ", jenis surat"), (b, ", bulan") }.Where(x => x.Item1).Select(x => x.Item2));

    async Task UbahAsync()
    {
        var v = versi is [var terbaru, ..] ? terbaru : null;
        (pola, perKlas, perJenis, perBulan, ikut) = (v?.Pola ?? unit!.PolaNomor, v?.PerKlasifikasi ?? false, v?.PerLayanan ?? false, v?.PerBulan ?? false, v?.IkutUnitId);
        // The turn of the year is when nothing is interrupted.
        (mulai, alasan, khusus, mengubah) = (new(HariIni.Year + 1, 1, 1), "", string.Join('\n', v?.PolaLayanan.Select(p => $"{p.Kode}={p.Pola}") ?? []), true);
        await AkibatAsync();
    }

    Task GantiMulai(ChangeEventArgs e) => HitungAsync(() => mulai = DateOnly.TryParseExact(e.Value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var t) ? t : mulai);

    Task GantiIkut(ChangeEventArgs e) => HitungAsync(() => ikut = int.TryParse(e.Value as string, CultureInfo.InvariantCulture, out var id) ? id : null);

    Task HitungAsync(Action ubah)
    {
        ubah();
        return AkibatAsync();
    }

    async Task AkibatAsync()
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        akibat = await MejaPenomoran.AkibatAsync(db, unit!, Isian, Selesai);
    }

    Task<Hasil> SimpanAsync() => LaluMuat(meja.TetapkanAsync(unit!.Id, Admin, Isian, Selesai));

    IReadOnlyList<PolaLayanan> BacaKhusus() => [.. khusus.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(b => b.Split('=', 2, StringSplitOptions.TrimEntries)).Select(b => new PolaLayanan(b[0], b.Length > 1 ? b[1] : ""))];

    void Blok() => (banyak, untuk, klas, jenisSurat, mengambil) = (20, "", "", "", true);

    Task<Hasil> AmbilAsync() => LaluMuat(meja.AmbilBlokAsync(unit!.Id, Admin, banyak, untuk, Kelas, Selesai));

    void Awal() => (tahun, awal, alasanAwal, klas, jenisSurat, memulai) = (HariIni.Year, 1, "", "", "", true);

    Task<Hasil> MulaiAsync() => LaluMuat(meja.MulaiDariAsync(unit!.Id, Admin, tahun, Kelas, awal, alasanAwal, Selesai));
}
