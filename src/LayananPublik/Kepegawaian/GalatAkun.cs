using Microsoft.AspNetCore.Identity;

namespace LayananPublik.Kepegawaian;

/// <summary>Identity's refusals in the office's words.</summary>
sealed class GalatAkun : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Galat(nameof(DefaultError), "Akun belum dapat disimpan. Coba lagi.");
    public override IdentityError ConcurrencyFailure() => Galat(nameof(ConcurrencyFailure), "Akun ini baru saja diubah petugas lain. Muat ulang.");
    public override IdentityError PasswordMismatch() => Galat(nameof(PasswordMismatch), "Sandi lama tidak cocok. Ketik sandi yang Anda pakai untuk masuk.");
    public override IdentityError InvalidUserName(string? userName) => Galat(nameof(InvalidUserName), "Nama pengguna hanya boleh berisi huruf, angka, titik, dan tanda - _ @ +, tanpa spasi.");
    public override IdentityError DuplicateUserName(string userName) => Galat(nameof(DuplicateUserName), $"Nama pengguna \"{userName}\" sudah dipakai. Pilih nama lain.");
    public override IdentityError PasswordTooShort(int length) => Galat(nameof(PasswordTooShort), $"Sandi paling sedikit {length} karakter.");
    public override IdentityError PasswordRequiresDigit() => Galat(nameof(PasswordRequiresDigit), "Sandi harus memuat angka.");
    public override IdentityError PasswordRequiresLower() => Galat(nameof(PasswordRequiresLower), "Sandi harus memuat huruf kecil.");
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Galat(nameof(PasswordRequiresUniqueChars), $"Sandi harus memuat paling sedikit {uniqueChars} karakter yang berbeda.");

    static IdentityError Galat(string kode, string kalimat) => new() { Code = kode, Description = kalimat };
}
