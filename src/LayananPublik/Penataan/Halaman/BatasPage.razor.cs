using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Pengaduan;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Penataan.Halaman;

/// <summary>Boundaries of the kelurahan: what holds, a file on its way in, and earlier versions.</summary>
public sealed partial class BatasPage(IDbContextFactory<LayananDb> dbs, Siaran siaran, MejaBatas meja, IndeksBatas indeks, JamKantor jam, NavigationManager nav) : HalamanPengaturan(dbs, siaran)
{
    const int PerHalaman = 50, TampilBidang = 100;
    static readonly CultureInfo Id = CultureInfo.GetCultureInfo("id-ID");

    readonly IDbContextFactory<LayananDb> dbs = dbs;
    List<UnitBatas> kantor = [], unit = [];
    List<BarisBatas>? versi;
    List<BarisBidang> bidang = [];
    IReadOnlyList<GarisPeta> berlaku = [], gambar = [];
    IReadOnlyList<PasanganBatas> pasangan = [];
    BerkasBatas? berkas;
    TemuanBatas? temuan;
    FiturBatas? tunjuk;
    (int Persen, string Teks)? kemajuan;
    CancellationTokenSource? henti;
    string? galat, kabar;
    int? urung;
    int kantorId, hal;
    bool sibuk, setujuCelah, pertahankan = true;

    BarisBatas? Berlaku => versi?.Find(v => v.Berlaku);

    int Dipakai => pasangan.Count(p => p.UnitKerjaId is not null);

    string? TakBisa => Dipakai == 0 ? "Pilih dulu kelurahan untuk paling sedikit satu wilayah." : temuan is { Salah.Count: > 0 } ? "Perbaiki dulu yang bertumpuk." : temuan is { Celah.Count: > 0 } && !setujuCelah ? "Setujui dulu celahnya, atau lengkapi berkasnya." : null;

    protected override async Task BacaAsync(LayananDb db)
    {
        kantor = await db.KantorBatasAsync(Admin, Selesai);
        kantorId = kantor.Find(k => k.Id == UnitDipilih)?.Id ?? (kantor is [var satu, ..] ? satu.Id : 0);
        if (kantorId == 0)
        {
            versi = [];
            return;
        }
        var jalur = await db.UnitKerja.Where(u => u.Id == kantorId).Select(u => u.Jalur).SingleAsync(Selesai);
        unit = await db.UnitBatasAsync(jalur, Selesai);
        versi = await db.VersiBatasAsync(Admin, kantorId, Selesai);
        (bidang, berlaku) = ([], []);
        if (Berlaku is not { } kini) return;
        bidang = await db.DaftarBidangAsync(kini.Id, Selesai);
        berlaku = GarisPeta.Dari(await indeks.UntukAsync(db, jalur, Selesai), unit.ToDictionary(u => u.Id, u => u.Nama));
        berlaku = [.. berlaku.Select(g => g.Kelas.Length == 0 ? g with { Kelas = "isi" } : g)];
    }

    async Task BacaAsync(InputFileChangeEventArgs e)
    {
        (galat, kabar, urung) = (null, null, null);
        if (e.File.Size > BacaGeoJson.Terbesar)
        {
            galat = $"Berkas {(e.File.Size / 1048576.0).ToString("0.#", Id)} MB, paling besar 20 MB. Simpan hanya wilayah kecamatan ini, lalu pilih lagi.";
            return;
        }
        henti = CancellationTokenSource.CreateLinkedTokenSource(Selesai);
        try
        {
            var isi = await UnggahAsync(e.File, henti.Token);
            var hasil = await BacaGeoJson.BacaAsync(e.File.Name, isi, (selesai, dari) => MajuAsync(50 + 50 * selesai / Math.Max(1, dari), $"Memeriksa wilayah {Math.Min(selesai + 1, dari)} dari {dari}"), henti.Token);
            galat = hasil.Penolakan;
            if (hasil.Nilai is { } terbaca) await SiapkanAsync(terbaca);
        }
        catch (OperationCanceledException) when (!Selesai.IsCancellationRequested) { kabar = "Pembacaan dihentikan. Tidak ada yang berubah."; }
        finally
        {
            henti.Dispose();
            (henti, kemajuan) = (null, null);
        }
    }

    async Task<byte[]> UnggahAsync(IBrowserFile file, CancellationToken ct)
    {
        using var wadah = new MemoryStream();
        await using var aliran = file.OpenReadStream(BacaGeoJson.Terbesar, ct);
        var potongan = new byte[128 * 1024];
        int n;
        while ((n = await aliran.ReadAsync(potongan, ct)) > 0)
        {
            wadah.Write(potongan, 0, n);
            await MajuAsync((int)(50 * wadah.Length / Math.Max(1, file.Size)), "Mengunggah berkas");
        }
        return wadah.ToArray();
    }

    async Task MajuAsync(int persen, string teks)
    {
        var (lama, _) = kemajuan ?? (-1, "");
        if (persen == lama) return;
        kemajuan = (persen, teks);
        StateHasChanged();
        await Task.Yield();
    }

    Task HentikanAsync() => henti?.CancelAsync() ?? Task.CompletedTask;

    async Task SiapkanAsync(BerkasBatas terbaca)
    {
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        (berkas, hal, tunjuk, setujuCelah, pertahankan) = (terbaca, 0, null, false, true);
        pasangan = TebakBatas.Cocokkan(terbaca.Fitur, unit, await db.BatasDikenalAsync(kantorId, Selesai));
        await PeriksaAsync();
    }

    async Task PeriksaAsync()
    {
        var isi = SusunBatas.Gabung(pasangan).ToList();
        if (pertahankan && Berlaku is { } kini)
        {
            await using var db = await dbs.CreateDbContextAsync(Selesai);
            isi.AddRange((await db.IsiBatasAsync(kini.Id, Selesai)).Where(lama => !isi.Exists(b => b.UnitKerjaId == lama.UnitKerjaId && b.Rw == lama.Rw)));
        }
        temuan = SusunBatas.Periksa(isi, unit);
        Gambar();
    }

    void Gambar() => gambar = [.. pasangan.OrderBy(p => p.Fitur == tunjuk).Select(p => new GarisPeta(p.Fitur.Bentuk, p.Rw is not null ? "" : p.UnitKerjaId is { } id ? unit.Find(u => u.Id == id)?.Nama ?? "" : "", p.Fitur == tunjuk ? "pilih" : p.UnitKerjaId is null ? "abaikan" : "isi"))];

    void Tunjuk(FiturBatas f)
    {
        tunjuk = f;
        Gambar();
    }

    Task Pasangkan(FiturBatas f, string nilai) => GantiAsync(f, p => p with { UnitKerjaId = int.TryParse(nilai, CultureInfo.InvariantCulture, out var id) ? id : null, Sebab = null });

    Task AturRw(FiturBatas f, string nilai) => GantiAsync(f, p => p with { Rw = TebakBatas.Rw(nilai) });

    Task GantiAsync(FiturBatas f, Func<PasanganBatas, PasanganBatas> ubah)
    {
        pasangan = [.. pasangan.Select(p => p.Fitur == f ? ubah(p) : p)];
        return PeriksaAsync();
    }

    Task AturPertahankan(bool ya)
    {
        pertahankan = ya;
        return PeriksaAsync();
    }

    async Task SimpanAsync()
    {
        if (sibuk || berkas is null) return;
        sibuk = true;
        var (nama, lama) = (berkas.Nama, Berlaku);
        galat = (await LaluMuat(meja.TetapkanAsync(kantorId, Admin, nama, pasangan, lama?.Id, pertahankan, setujuCelah, Selesai))).Penolakan;
        sibuk = false;
        if (galat is not null) return;
        (kabar, urung) = ($"Batas dari {nama} berlaku sekarang.", lama?.Id);
        Buang();
    }

    void Buang() => (berkas, pasangan, temuan, gambar, tunjuk) = (null, [], null, [], null);

    async Task HapusAsync()
    {
        var lama = Berlaku?.Id;
        galat = (await LaluMuat(meja.HapusAsync(kantorId, Admin, lama, Selesai))).Penolakan;
        (kabar, urung) = galat is null ? ("Batas dihapus: titik lokasi tidak lagi menjadi kelurahan.", lama) : (null, null);
    }

    async Task PakaiAsync(int id)
    {
        var lama = Berlaku?.Id;
        galat = (await LaluMuat(meja.PakaiAsync(kantorId, Admin, id, lama, Selesai))).Penolakan;
        (kabar, urung) = galat is null ? ($"Versi {versi?.Find(v => v.Id == id)?.Nomor} berlaku lagi.", lama) : (null, null);
    }

    static string A(int angka) => angka.ToString("#,0", Id);
}
