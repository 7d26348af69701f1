using System.Globalization;
using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kepegawaian;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace LayananPublik.KotakMasuk.Halaman;

/// <summary>Its other half: colleagues at the same conversation. What was on the screen when writing began counts as seen; what they send meanwhile stops the draft once.</summary>
public sealed partial class PercakapanPanel : IAsyncDisposable
{
    IReadOnlyList<JawabanRekan> jawabanRekan = [];
    ElementReference daftarSebut;
    IJSObjectReference? modul, pegangan;
    DotNetObjectReference<PercakapanPanel>? diri;
    Pimpinan pimpinan;
    string kunci = KunciBaru();
    int dilihat = -1;
    bool tersalip, tetap, tugasBuka, terpasang, hadirDiumumkan;

    /// <summary>A colleague took the talk while this officer was writing: the draft stays in sight.</summary>
    bool Direbut => Petugas is { } petugas && isi is not null && isi.Pimpinan.MilikLain(petugas.Id) && !pimpinan.MilikLain(petugas.Id) && draf.Menulis(Id);

    bool AdaSalip => BolehBalas && (tersalip || Direbut || jawabanRekan.Count > 0);

    string? KeadaanPemegang => isi?.PetugasId is { } pemegang && pemegang != Petugas?.Id
        ? papan.Keadaan(pemegang) switch { KeadaanPetugas.Istirahat => "istirahat", KeadaanPetugas.Pergi => "sedang pergi", _ => papan.Ada(pemegang) ? null : "tidak di meja" } : null;

    /// <summary>Colleagues that a note may name.</summary>
    [JSInvokable]
    public async Task<IReadOnlyList<RekanSebutan>> RekanUntukCatatan()
    {
        if (Petugas is null) return [];
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        return [.. (await db.RekanAsync(Id, Petugas, Izin.LihatPercakapan, Selesai)).OrderBy(r => r.Nama, StringComparer.CurrentCulture).Select(r => new RekanSebutan(r.Id, r.Panggil, r.Unit))];
    }

    [JSInvokable]
    public Task Mengetik() => hadir.MenulisAsync(Id);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Who may not see the talk is not announced to those who sit in it.
        if (!hadirDiumumkan && isi is not null && Petugas is not null)
        {
            hadirDiumumkan = true;
            await hadir.BukaAsync(Id);
        }
        if (terpasang || isi is null || !BolehBalas) return;
        terpasang = true;
        modul = await js.InvokeAsync<IJSObjectReference>("import", "./KotakMasuk/Halaman/PercakapanPanel.razor.js");
        diri = DotNetObjectReference.Create(this);
        pegangan = await modul.InvokeAsync<IJSObjectReference>("pasang", daftarSebut, diri);
        kunci = await modul.InvokeAsync<string?>("kunciDraf", NamaKunci, false) ?? kunci;
    }

    string NamaKunci => string.Create(CultureInfo.InvariantCulture, $"draf/{Petugas?.Id}/{Id}/kunci");

    /// <summary>Takes the screen as seen, unless something is being written: then it looks what colleagues have sent since.</summary>
    async Task SimakAsync()
    {
        if (isi is null || Petugas is not { } petugas) return;
        if (papan.Isi.Panggilan.Any(p => p.PetugasId == petugas.Id && p.PercakapanId == Id)) await panggilan.BacaAsync(petugas, Id, Selesai);
        if (!(tersalip || draf.Menulis(Id)))
        {
            Akui();
            return;
        }
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        jawabanRekan = await db.JawabanRekanAsync(Id, petugas.Id, dilihat, Selesai);
    }

    void Akui()
    {
        (tersalip, jawabanRekan) = (false, []);
        if (isi is null) return;
        (dilihat, pimpinan) = (isi.Gelembung.Select(g => g.Id).Append(Math.Max(0, dilihat)).Max(), isi.Pimpinan);
    }

    async Task<Hasil> KirimAsync(Func<SyaratKirim, Task<Hasil>> kirim)
    {
        var syarat = new SyaratKirim { Dilihat = Math.Max(0, dilihat), Pimpinan = pimpinan, Tetap = tetap, Kunci = kunci };
        tetap = false;
        var hasil = await SesudahAsync(() => kirim(syarat));
        if (hasil.Berhasil) await TerkirimAsync();
        else if (hasil.Penolakan == MejaPercakapan.Tersalip)
        {
            tersalip = true;
            await PerbaruiAsync();
        }
        return hasil;
    }

    /// <summary>The next answer is another one, even with the same words.</summary>
    async Task TerkirimAsync()
    {
        kunci = KunciBaru();
        Akui();
        await hadir.BerhentiMenulisAsync();
        if (modul is null || pegangan is null) return;
        await pegangan.InvokeVoidAsync("kirim");
        kunci = await modul.InvokeAsync<string?>("kunciDraf", NamaKunci, true) ?? kunci;
    }

    async Task KirimTetapAsync()
    {
        tetap = true;
        if (templat is { Siap: true }) await templat.KirimLagiAsync();
        else if (penulis is not null) await penulis.KirimLagiAsync();
    }

    async Task BuangAsync()
    {
        if (penulis is not null) await penulis.BuangAsync();
        templat?.Buang();
        draf[Id, false] = "";
        Akui();
        await hadir.BerhentiMenulisAsync();
    }

    static string KunciBaru() => Guid.NewGuid().ToString("N");

    public async ValueTask DisposeAsync()
    {
        Dispose();
        try
        {
            if (pegangan is not null)
            {
                await pegangan.InvokeVoidAsync("lepas");
                await pegangan.DisposeAsync();
            }
            if (modul is not null) await modul.DisposeAsync();
        }
        catch (JSDisconnectedException) { }
        diri?.Dispose();
        await hadir.TutupAsync(Id);
    }
}

/// <summary>A name that may stand behind "@" in a note.</summary>
public sealed record RekanSebutan(int Id, string Nama, string Unit);
