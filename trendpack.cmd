@echo off
rem Runs Trendpack; builds it first if it is missing or older than its sources.
setlocal EnableExtensions DisableDelayedExpansion
set "TP_HOME=%~dp0"
set "TP_JAR=%TP_HOME%target\trendpack.jar"
set "TP_BUILT=%TP_HOME%target\trendpack.built"
set "TP_ARCHIVE=%TP_HOME%target\trendpack.jsa"
set "TP_ARCHIVED=%TP_HOME%target\trendpack.archived"

set "TP_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "TP_JAVA=%JAVA_HOME%\bin\java.exe"
set "TP_VERSION="
for /f "tokens=3" %%v in ('""%TP_JAVA%" -version 2^>^&1" ^| findstr /c:" version "') do set "TP_VERSION=%%~v"
if not defined TP_VERSION (
  echo trendpack: Java is not installed. Install a JDK, version 17 or later. 1>&2
  exit /b 127
)
for /f "delims=.-+ tokens=1" %%v in ("%TP_VERSION%") do set "TP_MAJOR=%%v"
if %TP_MAJOR% LSS 17 (
  echo trendpack: Java %TP_VERSION% is too old. Install a JDK, version 17 or later, or set JAVA_HOME to one. 1>&2
  exit /b 127
)

rem PowerShell compares times: 0 is fresh, 1 is to build.
if not exist "%TP_JAR%" goto build
powershell -NoProfile -Command "$h=$env:TP_HOME; $s=(Get-Item -LiteralPath $env:TP_JAR).LastWriteTimeUtc; if (Test-Path -LiteralPath $env:TP_BUILT) { $b=(Get-Item -LiteralPath $env:TP_BUILT).LastWriteTimeUtc; if ($b -gt $s) { $s=$b } }; $n=@(Get-ChildItem -LiteralPath ($h+'src\main') -Recurse -File -ErrorAction SilentlyContinue) + @(Get-Item -LiteralPath ($h+'pom.xml') -ErrorAction SilentlyContinue) | Where-Object { $_.LastWriteTimeUtc -gt $s } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
if not errorlevel 1 goto archive

:build
echo Building trendpack; this takes a minute or two the first time. 1>&2
pushd "%TP_HOME%"
call mvnw.cmd -B -q -DskipTests package 1>&2
set "TP_CODE=%ERRORLEVEL%"
popd
if not "%TP_CODE%"=="0" (
  echo trendpack: the build failed; see the lines above. 1>&2
  exit /b 70
)
type nul > "%TP_BUILT%"
del /q "%TP_ARCHIVED%" "%TP_ARCHIVE%" 2>nul

:archive
set TP_OPTIONS=-XX:+UseParallelGC -Xmx640m -Xmn240m -Djava.awt.headless=true -Djdk.console=java.base -Xshare:auto -Xlog:disable -Xlog:all=error:stderr
rem An archive of loaded classes halves the time to start. It is tried once a build.
if exist "%TP_ARCHIVED%" goto run
type nul > "%TP_ARCHIVED%"
if not exist "%TP_HOME%jobs\sample" goto run
set "TP_SCRATCH=%TEMP%\trendpack-%RANDOM%%RANDOM%"
"%TP_JAVA%" %TP_OPTIONS% "-XX:ArchiveClassesAtExit=%TP_ARCHIVE%" -jar "%TP_JAR%" run "%TP_HOME%jobs\sample" --output "%TP_SCRATCH%" >nul 2>&1 <nul
if exist "%TP_SCRATCH%" rmdir /s /q "%TP_SCRATCH%"

:run
set TP_SHARED=
if exist "%TP_ARCHIVE%" set TP_SHARED="-XX:SharedArchiveFile=%TP_ARCHIVE%"
"%TP_JAVA%" %TP_OPTIONS% %TP_SHARED% %TRENDPACK_OPTS% -jar "%TP_JAR%" %*
exit /b %ERRORLEVEL%
