using System.Buffers.Text;
using System.Text;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.KotakMasuk;
using LayananPublik.Pelayanan;
using LayananPublik.Pengaduan.Halaman;
using LayananPublik.Pengaturan;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pengaduan;

/// <summary>The page behind a dinas's link: plain HTML, forms and photos, no account, no circuit, no script. What it may do is decided by <see cref="MejaDinas"/>.</summary>
static class DisposisiEndpoint
{
    public const string NamaCookie = "layanan-dinas";
    const string Usang = "Halaman ini terlalu lama terbuka, jadi belum tersimpan. Coba sekali lagi.";

    static readonly IsiKabar Habis = new("Tautan ini tidak berlaku", "Tautan disposisi berakhir setelah lewat waktunya, atau karena kantor mencabutnya atau membuat yang baru. Mintalah tautan baru kepada kantor yang mengirimnya.");

    public static void MapDisposisi(this IEndpointRouteBuilder e)
    {
        var g = e.MapGroup("/disposisi").AllowAnonymous().RequireRateLimiting(BatasWarga.Nama).AddEndpointFilter(PerTautanAsync);
        g.MapGet("", (HttpContext http) => TakBerlaku(http));
        g.MapGet("/{kunci}", LihatAsync);
        g.MapGet("/{kunci}/foto/{id:int}", FotoAsync);
        // Somebody who reloads after an answer to a post.
        g.MapGet("/{kunci}/{apa}", (string kunci, HttpContext http) => Kembali(http, kunci));
        g.MapPost("/{kunci}/buka", BukaAsync);
        g.MapPost("/{kunci}/nama", NamaAsync);
        g.MapPost("/{kunci}/kirim", KirimAsync);
        g.MapPost("/{kunci}/identitas", IdentitasAsync);
    }

    static async ValueTask<object?> PerTautanAsync(EndpointFilterInvocationContext k, EndpointFilterDelegate lanjut)
    {
        var http = k.HttpContext;
        if (http.Request.RouteValues["kunci"] is not string kunci || http.RequestServices.GetRequiredService<BatasTautan>().Boleh("disposisi:" + kunci)) return await lanjut(k);
        http.Response.Headers.RetryAfter = "60";
        return HalamanWarga.Kabar(http, HalamanWarga.Padat, StatusCodes.Status429TooManyRequests);
    }

    static async Task<IResult> LihatAsync(string kunci, HttpContext http, LayananDisposisi l, CancellationToken ct)
    {
        if (await l.Tautan.LihatAsync(kunci, ct) is not { } t) return TakBerlaku(http);
        if (Nama(http) is not { } nama) return HalamanWarga.Sajikan<BukaDisposisiPage>(http, new { Isi = Dasar(t, kunci, http, l) });
        await l.Tautan.PakaiAsync(t, nama, ct);
        return await HalamanAsync(t, kunci, nama, http, l, i => i with { Kabar = Kabar(http.Request.Query["kabar"]) }, StatusCodes.Status200OK, ct);
    }

    static async Task<IResult> BukaAsync(string kunci, HttpContext http, LayananDisposisi l, CancellationToken ct)
    {
        if (await l.Tautan.LihatAsync(kunci, ct) is not { } t) return TakBerlaku(http);
        var ketikan = (await IsianForm.BacaAsync(http, ct))?["nama"].ToString();
        if (!await l.Penjaga.IsRequestValidAsync(http)) return Tanya(Usang);
        if (TautanDisposisi.Nama(ketikan) is not { } nama) return Tanya("Tulis nama Anda, paling sedikit dua huruf.");
        if (!(await l.Tautan.BukaAsync(kunci, nama, ct)).Berhasil) return TakBerlaku(http);
        http.Response.Cookies.Append(NamaCookie, Base64Url.EncodeToString(Encoding.UTF8.GetBytes(nama)), new()
        {
            HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Path = Alamat(kunci), Expires = t.Sampai,
            Secure = http.Request.IsHttps || l.Pengaturan.Kantor.AlamatPublik.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
        });
        return Kembali(http, kunci);

        IResult Tanya(string galat) => HalamanWarga.Sajikan<BukaDisposisiPage>(http, new { Isi = Dasar(t, kunci, http, l) with { Galat = galat, Nama = TautanDisposisi.Nama(ketikan) } }, StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IResult> NamaAsync(string kunci, HttpContext http, LayananDisposisi l, CancellationToken ct)
    {
        if (await IsianForm.BacaAsync(http, ct) is not null && await l.Penjaga.IsRequestValidAsync(http)) http.Response.Cookies.Delete(NamaCookie, new() { Path = Alamat(kunci) });
        return Kembali(http, kunci);
    }

    static async Task<IResult> KirimAsync(string kunci, HttpContext http, LayananDisposisi l, CancellationToken ct)
    {
        // Before the body: who holds no link gets no byte in.
        if (await l.Tautan.LihatAsync(kunci, ct) is not { } t) return TakBerlaku(http);
        if (Nama(http) is not { } nama) return Kembali(http, kunci);
        using var giliran = await l.Batas.GiliranAsync("disposisi:" + kunci, ct);
        if (!giliran.IsAcquired) return await UlangiAsync("Terlalu banyak kiriman sekaligus. Coba lagi sebentar lagi.");
        var muat = FormDinas.Muat(l.FotoTerbesar);
        using var bagian = await l.Jatah.AmbilAsync(Math.Min(http.Request.ContentLength ?? muat, muat), ct);
        var form = await FormDinas.BacaAsync(http, l.Penjaga, l.FotoTerbesar, ct);
        if (form is not { Sah: true } || form.Galat is not null) return await UlangiAsync(form?.Galat ?? Usang, form);
        if (!Enum.TryParse<AksiDinas>(form["apa"], ignoreCase: true, out var aksi) || !Enum.IsDefined(aksi)) return await UlangiAsync("Tombol itu tidak dikenal. Muat ulang halaman.");
        var siapa = new PelakuDinas(t.Disposisi.DinasId, nama, null) { Sekali = Guid.TryParse(form["sekali"], out var sekali) ? sekali : null };
        var hasil = await l.Meja.LakukanAsync(aksi, t.DisposisiId, siapa, form["teks"], form.Foto, ct);
        if (!hasil.Berhasil) return await UlangiAsync(hasil.Penolakan!, form, aksi);
        await l.Tautan.PakaiAsync(t, nama, ct);
        return Kembali(http, kunci, $"?kabar={aksi.ToString().ToLowerInvariant()}");

        Task<IResult> UlangiAsync(string galat, FormDinas? form = null, AksiDinas? aksi = null) =>
            HalamanAsync(t, kunci, nama, http, l, i => i with { Galat = galat, Gagal = aksi, Ketikan = form?["teks"] }, StatusCodes.Status422UnprocessableEntity, ct);
    }

    /// <summary>Who reported it, where two persons of the office have opened it for this dinas. By a press, so that no preview sees it; written down with the name that was typed.</summary>
    static async Task<IResult> IdentitasAsync(string kunci, HttpContext http, LayananDisposisi l, CancellationToken ct)
    {
        if (await l.Tautan.LihatAsync(kunci, ct) is not { } t) return TakBerlaku(http);
        if (Nama(http) is not { } nama) return Kembali(http, kunci);
        if (await IsianForm.BacaAsync(http, ct) is null || !await l.Penjaga.IsRequestValidAsync(http)) return await HalamanAsync(t, kunci, nama, http, l, i => i with { Galat = Usang }, StatusCodes.Status422UnprocessableEntity, ct);
        var hasil = await l.Meja.IdentitasAsync(t.DisposisiId, new(t.Disposisi.DinasId, nama, null), ct);
        await l.Tautan.PakaiAsync(t, nama, ct);
        return await HalamanAsync(t, kunci, nama, http, l, i => i with { Identitas = hasil.Nilai, Galat = hasil.Penolakan }, hasil.Berhasil ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, ct);
    }

    static async Task<IResult> FotoAsync(string kunci, int id, HttpContext http, LayananDisposisi l, CancellationToken ct)
    {
        if (await l.Tautan.LihatAsync(kunci, ct) is not { } t || Nama(http) is null) return Results.NotFound();
        await using var db = await l.Dbs.CreateDbContextAsync(ct);
        return await db.FotoDinasAsync(t.DisposisiId, t.Disposisi.DinasId, id, ct) is { } f ? await SajiFotoDinas.SajikanAsync(http, l.Lemari, f, ct) : Results.NotFound();
    }

    static async Task<IResult> HalamanAsync(TautanDisposisi t, string kunci, string nama, HttpContext http, LayananDisposisi l, Func<IsiDisposisi, IsiDisposisi> tambah, int status, CancellationToken ct)
    {
        await using var db = await l.Dbs.CreateDbContextAsync(ct);
        if (await db.KasusDinasAsync(t.DisposisiId, t.Disposisi.DinasId, l.Jam.GetUtcNow(), ct) is not { } kasus) return TakBerlaku(http);
        var isi = Dasar(t, kunci, http, l) with { Nama = nama, Kasus = kasus, Jam = new JamKantor(l.Jam, kasus.ZonaWaktu), Sekali = Guid.NewGuid() };
        return HalamanWarga.Sajikan<DisposisiPage>(http, new { Isi = tambah(isi) }, status);
    }

    static IsiDisposisi Dasar(TautanDisposisi t, string kunci, HttpContext http, LayananDisposisi l) => new()
    {
        Alamat = Alamat(kunci), Tanda = l.Penjaga.GetAndStoreTokens(http).RequestToken ?? "", Dinas = t.Disposisi.Dinas.Nama, Kantor = t.Disposisi.Dinas.Induk?.Nama ?? t.Disposisi.Aduan.UnitKerja.Nama,
        Sampai = new JamKantor(l.Jam, t.Disposisi.Aduan.UnitKerja.ZonaWaktu).HariTanggal(t.Sampai)
    };

    static string? Kabar(string? apa) => apa switch
    {
        "terima" => "Tugas diterima. Kantor dan pelapor sudah diberi tahu.",
        "tanya" => "Pertanyaan terkirim. Jawaban kantor muncul di halaman ini.",
        "lapor" => "Kemajuan tersimpan. Terima kasih.",
        "selesai" => "Laporan selesai tersimpan. Pelapor diminta memastikan.",
        "kembali" => "Aduan dikembalikan ke kantor.",
        "mintaidentitas" => "Permintaan terkirim. Keputusan kantor muncul di halaman ini.",
        _ => null
    };

    /// <summary>The name as it was typed once; the key alone opens the link, this only says who acts.</summary>
    static string? Nama(HttpContext http)
    {
        if (http.Request.Cookies[NamaCookie] is not { Length: > 0 and <= 500 } isi || !Base64Url.IsValid(isi)) return null;
        return TautanDisposisi.Nama(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(isi)));
    }

    static string Alamat(string kunci) => "/disposisi/" + Uri.EscapeDataString(kunci);

    static IResult TakBerlaku(HttpContext http) => HalamanWarga.Kabar(http, Habis, StatusCodes.Status404NotFound);

    // See other: a post is answered by a page that may be reloaded.
    static IResult Kembali(HttpContext http, string kunci, string ekor = "")
    {
        HalamanWarga.Kepala(http, naskah: false);
        http.Response.Headers.Location = Alamat(kunci) + ekor;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}

/// <summary>What the pages behind a dinas's link need.</summary>
sealed class LayananDisposisi(MejaTautanDinas tautan, MejaDinas meja, IAntiforgery penjaga, IDbContextFactory<LayananDb> dbs, Lemari lemari, PengaturanKantor pengaturan, BatasTautan batas, TimeProvider jam) : IDisposable
{
    const long Foto = 10 * 1024 * 1024;

    public MejaTautanDinas Tautan => tautan;
    public MejaDinas Meja => meja;
    public IAntiforgery Penjaga => penjaga;
    public IDbContextFactory<LayananDb> Dbs => dbs;
    public Lemari Lemari => lemari;
    public PengaturanKantor Pengaturan => pengaturan;
    public BatasTautan Batas => batas;
    public TimeProvider Jam => jam;

    /// <summary>Bytes of one photo that are taken.</summary>
    public long FotoTerbesar => Math.Min(pengaturan.BatasBerkas, Foto);

    /// <summary>Bytes of photos in memory at once, of all links together.</summary>
    public JatahMemori Jatah { get; } = new(FormDinas.Muat(Foto) * 2);

    public void Dispose() => Jatah.Dispose();
}
