using LayananPublik.Bersama;
using LayananPublik.Data;
using LayananPublik.Kantor;
using LayananPublik.Kepegawaian;
using LayananPublik.KotakMasuk.Halaman;
using LayananPublik.Pengaturan;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>The citizen's request beside the chat: data, documents, steps. What an officer does with it stands in the other half of this class.</summary>
public sealed partial class PermohonanPanel(IDbContextFactory<LayananDb> dbs, MejaVerifikasi meja, Loket loket, PembacaKartu pembaca, Siaran siaran, JamKantor jam, IEnumerable<PanelButir> semuaTambahan)
{
    IReadOnlyList<PanelButir> tambahan = [];
    IReadOnlyList<RingkasPermohonan> daftar = [];
    IReadOnlyList<KembaranPermohonan> ganda = [];
    IReadOnlyList<PakaiLagi> lagi = [];
    IReadOnlyList<(int Id, string Nama)> titik = [];
    RincianPermohonan? isi;
    TindakanPanel? tindakanPanel;
    int? butirId, dibuka;
    bool dimuat, menolak;
    string? galat;

    [Parameter, EditorRequired] public KeadaanMeja Keadaan { get; set; } = default!;
    [CascadingParameter] PetugasAktif? Petugas { get; set; }
    [Inject] NavigationManager Nav { get; set; } = default!;
    [Inject] PengaturanKantor Pengaturan { get; set; } = default!;

    ButirTampil? Butir => isi?.Butir.FirstOrDefault(b => b.Id == butirId) ?? isi?.Butir.FirstOrDefault(b => b.Tindakan.Count > 0 && b.Status != StatusButir.Menunggu) ?? isi?.Butir.FirstOrDefault(b => !AlurButir.Berakhir(b.Status)) ?? (isi?.Butir is [var pertama, ..] ? pertama : null);

    // Judging a waiting document takes it, by the desk's own rule.
    bool BolehPutuskan => Petugas?.Boleh(Izin.PeriksaPermohonan) == true && Butir?.Status is StatusButir.Diajukan or StatusButir.Diverifikasi or StatusButir.Menunggu;

    /// <summary>Every opening is written into the reader log, so pictures come by themselves only to the officer who has taken the request; others see what they click.</summary>
    bool Tirai => Butir?.PetugasId != Petugas?.Id;

    string Tanda => $"{Petugas?.Nama} · {jam.Tanggal(jam.Sekarang)} {jam.Pukul(jam.Sekarang)}";

    /// <summary>The question that a link leads to.</summary>
    string? Tuju => QueryHelpers.ParseQuery(Nav.ToAbsoluteUri(Nav.Uri).Query).TryGetValue("isian", out var nama) && nama is [{ Length: > 0 } satu] ? satu : null;

    string Kembali => (Keadaan with { LihatPanel = false }).Href;

    // A first request of this citizen announces itself under the conversation.
    IReadOnlyList<string> Diikuti =>
        [.. Keadaan.Percakapan is { } chat ? [Topik.SatuPercakapan(chat)] : Array.Empty<string>(), .. Keadaan.Permohonan is { } id ? [Topik.SatuPermohonan(id)] : Array.Empty<string>()];

    (DokumenTampil? Dokumen, BerkasTampil? Berkas) Ditampilkan => isi?.Dokumen.SelectMany(d => d.Tampak(), (d, b) => (d, b)).FirstOrDefault(x => x.b.Id == dibuka && x.b.Mime is not null) ?? default;

    IReadOnlyList<IsiPenampil> Penampilan => [.. isi!.Dokumen.SelectMany(d => d.Tampak()).Where(b => b.Mime is not null).Select(b => new IsiPenampil(b.Id, b.Nama, b.Alamat, b.Mime!, $"Dikirim {jam.Dekat(b.Pada)}"))];

    protected override async Task OnInitializedAsync()
    {
        tambahan = [.. semuaTambahan.Where(p => Petugas?.Boleh(p.Izin) == true).OrderBy(p => p.Urutan)];
        MuatUlangSaat(siaran, Diikuti, MuatAsync);
        await MuatAsync();
        dimuat = true;
    }

    void Dibuat(int id) => Nav.NavigateTo((Keadaan with { Permohonan = id }).Href);

    async Task PerbaruiAsync()
    {
        await MuatAsync();
        StateHasChanged();
    }

    async Task MuatAsync()
    {
        if (Petugas is null) return;
        await using var db = await dbs.CreateDbContextAsync(Selesai);
        daftar = Keadaan.Percakapan is { } percakapan ? [.. (await db.PermohonanPercakapanAsync(percakapan, Petugas, Selesai)).DistinctBy(d => d.Id)] : [];
        var id = Keadaan.Permohonan ?? (daftar.FirstOrDefault(d => !AlurButir.Berakhir(d.Status)) ?? (daftar is [var terbaru, ..] ? terbaru : null))?.Id;
        isi = id is null ? null : await db.PermohonanAsync(id.Value, Petugas, jam.HariIni, Selesai);
        titik = isi is not null && Petugas.Boleh(Izin.PeriksaPermohonan) ? await db.TitikLayananAsync(Petugas, Selesai) : [];
        await MuatPetunjukAsync(db);
        // A pasted address may name the request alone; its chat belongs beside it.
        if (Keadaan.Percakapan is null && isi?.PercakapanId is { } chat) Nav.NavigateTo(Tuju is { } isian ? QueryHelpers.AddQueryString((Keadaan with { Percakapan = chat }).Href, "isian", isian) : (Keadaan with { Percakapan = chat }).Href, replace: true);
    }

    /// <summary>Only who checks needs to know, and only while there is something to decide.</summary>
    async Task MuatPetunjukAsync(LayananDb db)
    {
        var perlu = isi is not null && Petugas!.Boleh(Izin.PeriksaPermohonan) && isi.Butir.Any(b => !AlurButir.Berakhir(b.Status));
        ganda = perlu ? await db.KembaranAsync(isi!.Id, Petugas!, Selesai) : [];
        lagi = perlu && isi!.BolehUbah && isi.Dokumen.Any(d => d.Berkas.All(b => b.Putusan is Putusan.Ditolak or Putusan.Diganti)) ? await db.DapatDipakaiLagiAsync(isi.Id, Petugas!, jam.Sekarang, Selesai) : [];
    }
}
