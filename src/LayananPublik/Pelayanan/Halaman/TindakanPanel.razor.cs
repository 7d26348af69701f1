using LayananPublik.Bersama;
using LayananPublik.Shell.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace LayananPublik.Pelayanan.Halaman;

/// <summary>What may be done with a request now, by this role; the desk checks again.</summary>
public sealed partial class TindakanPanel : ComponentBase
{
    RupaTindakan? dipilih;
    IBrowserFile? berkas;
    string keterangan = "";
    string? pratinjau, galat, galatDialog;
    bool sibuk;

    [Parameter, EditorRequired] public RincianPermohonan Isi { get; set; } = default!;
    [Parameter, EditorRequired] public ButirTampil Butir { get; set; } = default!;
    /// <summary>Takes a step with its explanation and file.</summary>
    [Parameter, EditorRequired] public Func<Tindakan, string, IBrowserFile?, Task<Hasil>> Lakukan { get; set; } = default!;
    /// <summary>The message a return would send, with the officer's own words.</summary>
    [Parameter, EditorRequired] public Func<string, Task<string?>> Pratinjau { get; set; } = default!;
    IReadOnlyList<RupaTindakan> Tombol => [.. RupaTindakan.Untuk(Butir).Where(r => !r.Tersisih)];

    IReadOnlyList<RupaTindakan> Lainnya => [.. RupaTindakan.Untuk(Butir).Where(r => r.Tersisih)];

    int Diminta => Isi.Dokumen.Count(d => d.Diminta() && (Butir.Dok?.Contains(d.Dok) ?? true)) + Butir.Beda.Count;

    /// <summary>Told to whoever may approve, before he does; it locks nothing unless the office's rule does.</summary>
    string? Belum => Butir.Status != StatusButir.Diverifikasi || !Butir.Tindakan.Contains(Tindakan.Setujui) || Butir.BelumCocok.Count == 0 ? null
        : Butir.Beda.Count > 0 ? $"Tidak cocok dengan dokumennya: {string.Join(", ", Butir.Beda.Select(b => b.Label).Distinct())}."
        : $"{Butir.BelumCocok.Count} data belum dicocokkan dengan dokumennya: {string.Join(", ", Butir.BelumCocok.Take(4))}{(Butir.BelumCocok.Count > 4 ? ", …" : "")}.";

    string? BelumBisa => Butir.Kunci is null ? Isi.BelumBisaDisetujui() : Butir.Kurang;

    string Judul(RupaTindakan r) => r.Tindakan == Tindakan.Kembalikan && Diminta > 0 ? $"Kembalikan ({Diminta})" : r.Judul;

    /// <summary>Why a button cannot be pressed yet.</summary>
    string? Kunci(RupaTindakan r) => r.Tindakan == Tindakan.Setujui ? BelumBisa : null;

    string? KunciDialog => dipilih is { Wajib: true } && string.IsNullOrWhiteSpace(keterangan) ? "Tulis keterangannya dulu"
        : dipilih?.Tindakan == Tindakan.Kembalikan && Diminta == 0 && string.IsNullOrWhiteSpace(keterangan) ? "Belum ada berkas yang ditolak; tulis apa yang harus dilengkapi warga" : null;

    string? Tanya(RupaTindakan r) => r.Tindakan != Tindakan.Kembalikan ? r.Tanya
        : Diminta > 0 ? "Tambahan untuk warga (boleh kosong)" : "Apa yang harus dilengkapi warga?";

    // Who checks the papers does not always decide: say who does.
    string? Penyetuju => Butir is { Status: StatusButir.Diverifikasi, JenisHasil: JenisHasil.SuratKantor or JenisHasil.TeruskanDukcapil } && Tombol.Count > 0 && !Butir.Tindakan.Contains(Tindakan.Setujui)
        ? BelumBisa ?? "Lengkap, menunggu persetujuan verifikator" : null;

    string Diam => Butir.Status switch
    {
        StatusButir.Draf => "Warga masih mengisi permohonan ini.",
        StatusButir.Menunggu => $"Menunggu {Butir.Menunggu}; waktu belum berjalan.",
        StatusButir.Dikembalikan => "Menunggu warga melengkapi; waktu berhenti dihitung.",
        StatusButir.Disetujui when Butir.JenisHasil == JenisHasil.SuratKantor => "Surat menunggu tanda tangan.",
        StatusButir.Selesai => "Permohonan ini sudah selesai.",
        StatusButir.Ditolak or StatusButir.Dibatalkan => "Permohonan ini sudah berakhir.",
        StatusButir.Diterbitkan => "Surat sudah terbit dan sedang dikirim ke warga.",
        _ => "Tidak ada tindakan untuk peran Anda pada tahap ini."
    };

    // On the cards of documents "tolak" is taken.
    static string? Pintas(RupaTindakan r) => r.Tindakan switch { Tindakan.Ambil => "ambil-permohonan", Tindakan.Kembalikan => "kembalikan", Tindakan.Setujui => "setujui", _ => null };

    static string Uji(RupaTindakan r) => r.Tindakan == Tindakan.Tolak ? "tolak-permohonan" : r.Tindakan.ToString().ToLowerInvariant();

    async Task MulaiAsync(RupaTindakan r)
    {
        (galat, galatDialog, keterangan, berkas, pratinjau) = (null, null, "", null, null);
        if (r.Tanya is null && r.Tindakan != Tindakan.Kembalikan)
        {
            galat = (await Lakukan(r.Tindakan, "", null)).Penolakan;
            return;
        }
        dipilih = r;
        await PratinjauAsync();
    }

    /// <summary>Opens the message that asks the citizen for what is wrong.</summary>
    public async Task MulaiKembalikanAsync()
    {
        if (Tombol.FirstOrDefault(r => r.Tindakan == Tindakan.Kembalikan) is { } r) await MulaiAsync(r);
        StateHasChanged();
    }

    async Task PratinjauAsync()
    {
        if (dipilih?.Tindakan == Tindakan.Kembalikan) pratinjau = await Pratinjau(keterangan);
    }

    async Task LanjutAsync()
    {
        if (dipilih is not { } r) return;
        sibuk = true;
        try
        {
            galatDialog = (await Lakukan(r.Tindakan, keterangan.Trim(), berkas)).Penolakan;
            if (galatDialog is null) dipilih = null;
        }
        finally { sibuk = false; }
    }
}
