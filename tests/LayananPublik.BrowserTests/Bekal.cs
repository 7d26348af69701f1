using System.Net.Http.Json;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using LayananPublik.Kependudukan;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LayananPublik.BrowserTests;

/// <summary>What a journey finds when it begins, because it does not walk through it itself: citizens who have written, requests, a neighbour's officer.</summary>
public sealed partial class Bekal(AppHidup app)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    DateTimeOffset Kini => app.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    public Task<LayananDb> DbAsync() => app.Services.GetRequiredService<IDbContextFactory<LayananDb>>().CreateDbContextAsync(Ct);

    /// <summary>A citizen writes, and the assistant has answered.</summary>
    public async Task<int> MenulisAsync(string telepon, string teks)
    {
        await TeksAsync(telepon, teks);
        await using var db = await DbAsync();
        while (!await db.Pesan.AnyAsync(p => p.Arah == ArahPesan.Keluar && p.Wamid != null && p.Percakapan.Kontak.Cari.Contains(telepon), Ct)) await Task.Delay(50, Ct);
        return await db.Percakapan.Where(p => p.Kontak.Cari.Contains(telepon)).Select(p => p.Id).SingleAsync(Ct);
    }

    public async Task TeksAsync(string telepon, string teks)
    {
        using var http = new HttpClient { BaseAddress = app.Alamat };
        using var jawab = await http.PostAsJsonAsync(new Uri($"simulator/api/{telepon}/teks", UriKind.Relative), new { teks }, Ct);
        jawab.EnsureSuccessStatusCode();
    }

    /// <summary>The citizen sends a file, and it lies in the talk.</summary>
    public async Task BerkasAsync(string telepon, string nama, string mime, byte[] isi)
    {
        using var http = new HttpClient { BaseAddress = app.Alamat };
        using var bagian = new ByteArrayContent(isi);
        bagian.Headers.ContentType = new(mime);
        using var borang = new MultipartFormDataContent { { bagian, "file", nama } };
        using var jawab = await http.PostAsync(new Uri($"simulator/api/{telepon}/berkas", UriKind.Relative), borang, Ct);
        jawab.EnsureSuccessStatusCode();
        await using var db = await DbAsync();
        while (!await db.Lampiran.AnyAsync(l => l.NamaBerkas == nama, Ct)) await Task.Delay(50, Ct);
    }

    /// <summary>What the phone shows has these words.</summary>
    public async Task<int> TibaAsync(string telepon, string teks)
    {
        using var http = new HttpClient { BaseAddress = app.Alamat };
        for (var habis = DateTime.UtcNow.AddSeconds(30); ; await Task.Delay(100, Ct))
        {
            var pesan = await http.GetFromJsonAsync<List<PesanPonsel>>(new Uri($"simulator/api/{telepon}/pesan", UriKind.Relative), Ct);
            if (pesan!.Count(p => p.Arah == "keluar" && p.Teks == teks) is > 0 and var banyak) return banyak;
            Assert.True(DateTime.UtcNow < habis, $"\"{teks}\" has not come to the phone: {string.Join(" | ", pesan!.TakeLast(4).Select(p => p.Teks))}");
        }
    }

    /// <summary>Many small messages behind what was written, so that it lies outside the window of the talk.</summary>
    public async Task RamaiAsync(int percakapan, int banyak, string teks)
    {
        await using var db = await DbAsync();
        var p = await db.Percakapan.SingleAsync(x => x.Id == percakapan, Ct);
        db.AddRange(Enumerable.Range(1, banyak).Select(i => Pesan.Masuk(p, $"wamid.ramai.{percakapan}.{i}", JenisPesan.Teks, teks, Kini, Kini.AddMilliseconds(i))));
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>A request that was handed in with a picture for each required paper.</summary>
    public async Task<int> PermohonanAsync(string kode, string nomor, string nik, byte[] foto, int? percakapan = null, string nama = "SARI ANGGRAINI", PetugasAktif? diterimaOleh = null, DateTimeOffset? pada = null)
    {
        var saat = pada ?? Kini;
        var segel = app.Services.GetRequiredService<Segel>();
        await using var db = await DbAsync();
        var layanan = await db.Layanan.SingleAsync(l => l.Kode == kode && l.Berlaku, Ct);
        var p = percakapan is { } id ? Permohonan.Mulai(await db.Percakapan.Include(x => x.Kontak).SingleAsync(x => x.Id == id, Ct), layanan, saat)
            : Permohonan.DiLoket(await db.UnitKerja.Where(u => u.Nama == "Kecamatan Contoh").Select(u => u.Id).SingleAsync(Ct), layanan, saat);
        db.Add(p);
        foreach (var (field, nilai) in new[] { ("nama", nama), ("tanggal_lahir", "12-05-1988"), ("nik", nik) }) p.IsiField(field, nilai);
        var sidik = segel.Sidik(nik);
        var warga = await db.Warga.FirstOrDefaultAsync(w => w.NikSidik == sidik, Ct) ?? Warga.Catat(p.UnitKerjaId, nama, new(1988, 5, 12));
        warga.TetapkanNik(nik, segel);
        p.Untuk(warga);
        var isi = await app.Services.GetRequiredService<Lemari>().SimpanAsync(db, foto, "image/png", Ct);
        foreach (var s in layanan.Rincian.Syarat.Where(s => s.Wajib)) p.TerimaBerkas(s.Dok, s.Nama, null, isi, saat);
        Assert.Null(p.Ajukan(nomor, new(2026, 11, 21), saat, Pelaku.Warga, Peran.Warga, _ => null).Penolakan);
        await db.SaveChangesAsync(Ct);
        if (diterimaOleh is { } petugas) await TerimaSemuaAsync(p.Id, petugas);
        return p.Id;
    }

    async Task TerimaSemuaAsync(int permohonan, PetugasAktif petugas)
    {
        var meja = app.Services.GetRequiredService<MejaVerifikasi>();
        await using var db = await DbAsync();
        foreach (var id in await db.Berkas.Where(b => b.PermohonanId == permohonan).Select(b => b.Id).ToListAsync(Ct)) Assert.Null((await meja.TerimaBerkasAsync(id, petugas, Ct)).Penolakan);
    }

    public async Task<PetugasAktif> PetugasAsync(string namaMasuk)
    {
        await using var db = await DbAsync();
        var p = await db.Users.Include(u => u.UnitKerja).SingleAsync(u => u.UserName == namaMasuk, Ct);
        return new(p.Id, p.Nama, p.Peran, p.UnitKerjaId, p.UnitKerja.Jalur);
    }

    /// <summary>An officer of the kelurahan next door.</summary>
    public async Task<string> TetanggaAsync()
    {
        using var lingkup = app.Services.CreateScope();
        var db = lingkup.ServiceProvider.GetRequiredService<LayananDb>();
        var unit = await db.UnitKerja.SingleAsync(u => u.Nama == "Kelurahan Sukamaju", Ct);
        Assert.True((await lingkup.ServiceProvider.GetRequiredService<UserManager<Petugas>>().CreateAsync(Petugas.Angkat("tetangga", "Wati Rosdiana", Peran.Verifikator, unit), Layar.Sandi)).Succeeded);
        return "tetangga";
    }

    /// <summary>A card full of invented writing.</summary>
    public static async Task<byte[]> FotoAsync(Layar layar) => Convert.FromBase64String(await layar.Hal.EvaluateAsync<string>("""
        () => {
            const k = document.createElement('canvas'), g = k.getContext('2d');
            [k.width, k.height] = [860, 540];
            g.fillStyle = '#b9d3e8';
            g.fillRect(0, 0, 860, 540);
            [g.fillStyle, g.font] = ['#15202c', '34px sans-serif'];
            ['KARTU CONTOH REKAAN', 'NIK : 3299 0152 0588 9077', 'Nama : SARI ANGGRAINI', 'Lahir : CONTOH, 12-05-1988'].forEach((t, i) => g.fillText(t, 40, 90 + i * 80));
            return k.toDataURL('image/png').split(',')[1];
        }
        """));

    sealed record PesanPonsel(string Arah, string Teks);
}
