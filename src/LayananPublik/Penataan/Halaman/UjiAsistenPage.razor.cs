using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

public sealed partial class UjiAsistenPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, TimeProvider jam) : HalamanPengaturan(dbs, siaran)
{
    IReadOnlyList<BarisUnit> unit = [];
    KatalogUnit? katalog;
    SudutKantor? kantor;
    Uraian? uraian;
    IsiPesan? jawaban;
    string teks = "", diuji = "", tempat = "", keterangan = "";

    protected override async Task BacaAsync(LayananDb db)
    {
        unit = await db.PohonUnitAsync(Admin, Selesai);
        if (unit.FirstOrDefault(u => u.Id == UnitId) is not { } ini) return;
        var jalur = await db.UnitKerja.Where(u => u.Id == UnitId).Select(u => u.Jalur).SingleAsync(Selesai);
        katalog = await db.KatalogObrolanAsync(jalur, await db.AturanAsync(jalur, Selesai), Selesai);
        kantor = new(ini.Nama, ini.Alamat, await db.KalenderAsync(UnitId, Selesai), new JamKantor(jam, ini.ZonaWaktu).Kini, jam.GetUtcNow());
        if (diuji.Length > 0) Nilai();
    }

    Task UjiAsync()
    {
        diuji = teks.Trim();
        if (diuji.Length > 0) Nilai();
        return Task.CompletedTask;
    }

    void Nilai()
    {
        uraian = Pemahaman.Urai(diuji, katalog!, Langkah.Dari(tempat));
        (jawaban, keterangan) = PratinjauJawaban.Untuk(uraian.Maksud, katalog!, Langkah.Dari(tempat), kantor!, diuji);
    }

    string Nama(string kode) => kode.StartsWith("TJ:", StringComparison.Ordinal) && int.TryParse(kode.AsSpan(3), out var id)
        ? $"Jawaban kantor: {katalog?.TanyaJawab.FirstOrDefault(t => t.Id == id)?.Pertanyaan[0]}"
        : katalog?.Cari(kode)?.Nama ?? kode;

    static IReadOnlyList<Pilihan> Pilihan(IsiPesan isi) => isi switch { Tombol t => [.. t.Isi], Daftar d => [.. d.Pilihan], _ => [] };

    static string Persen(double yakin) => yakin.ToString("0 %", CultureInfo.GetCultureInfo("id-ID"));

    static string Cara(CaraBaca cara) => cara switch
    {
        CaraBaca.Lewat => "dilewati",
        CaraBaca.Padanan => "kata sehari-hari",
        CaraBaca.Imbuhan => "tanpa imbuhan",
        CaraBaca.HurufUlang => "huruf berulang",
        CaraBaca.Angka => "angka untuk huruf",
        CaraBaca.Gabung => "kata bersambung",
        CaraBaca.Singkatan => "singkatan",
        CaraBaca.SalahKetik => "salah ketik",
        CaraBaca.Frasa => "gabungan kata",
        CaraBaca.Asing => "tidak dikenal",
        _ => ""
    };
}
